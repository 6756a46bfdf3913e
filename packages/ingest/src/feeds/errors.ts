import { IngestError } from '../errors.ts';

/** The text is no feed, or too damaged to be read as one. */
export class FeedError extends IngestError {
  readonly url: string;

  constructor(url: string, what: string, options?: ErrorOptions) {
    super('bad-feed', `${url}: ${what}`, options);
    this.url = url;
  }
}
