import { IngestError } from '../errors.ts';

/** The client was closed, as its process is shutting down: the work should be done again later. */
export class ClientClosedError extends IngestError {
  readonly policy = 'slow-down';
  readonly retryAfterMs = 0;

  constructor() {
    super('client-closed', 'the web client was closed before the page was fetched: do it again later');
  }
}
