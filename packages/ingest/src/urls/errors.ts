import { IngestError } from '../errors.ts';

/** A pattern for addresses that can't be understood. */
export class UrlPatternError extends IngestError {
  constructor(pattern: string, what: string, options?: ErrorOptions) {
    super('bad-pattern', `URL pattern ${JSON.stringify(pattern)}: ${what}`, options);
  }
}
