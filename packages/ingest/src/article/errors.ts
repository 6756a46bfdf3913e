import { IngestError } from '../errors.ts';

/** A page whose mark-up would take an unreasonable time to read; trying again does not help. */
export class PageError extends IngestError {
  constructor(what: string, options?: ErrorOptions) {
    super('unreadable-page', `the page can't be read: ${what}`, options);
  }
}
