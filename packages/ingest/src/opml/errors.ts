import { IngestError } from '../errors.ts';

/** The text is no OPML at all. */
export class OpmlError extends IngestError {
  constructor(what: string, options?: ErrorOptions) {
    super('bad-opml', `OPML: ${what}`, options);
  }
}
