import { IngestError } from '../errors.ts';

/** The text is no sitemap. */
export class SitemapError extends IngestError {
  readonly url: string;

  constructor(url: string, what: string, options?: ErrorOptions) {
    super('bad-sitemap', `${url}: ${what}`, options);
    this.url = url;
  }
}
