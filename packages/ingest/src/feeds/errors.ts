import { IngestError } from '../errors.ts';

/** `page-not-feed` when it is a web page, which may name its feeds; else `bad-feed`. */
export type FeedErrorCode = 'bad-feed' | 'page-not-feed';

/** The text is no feed, or too damaged to be read as one. */
export class FeedError extends IngestError {
  declare readonly code: FeedErrorCode;
  readonly url: string;

  constructor(code: FeedErrorCode, url: string, what: string, options?: ErrorOptions) {
    super(code, `${url}: ${what}`, options);
    this.url = url;
  }
}
