import { ClientClosedError, FetchError, IngestError, SlowDownFetchError } from '@opine/ingest';

/** The stable code of an error, for the log of failures. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}

/** No further attempt can help: a permanent answer of the server, or an input that is no article. */
export function isFinal(error: unknown): boolean {
  if (patienceOf(error) !== null) return false;
  if (error instanceof FetchError) return error.policy === 'never';
  return error instanceof IngestError;
}

/** Milliseconds after which to come back, as a host asked for it or others are to be served first; null for other errors. */
export function patienceOf(error: unknown): number | null {
  return error instanceof SlowDownFetchError || error instanceof ClientClosedError ? error.retryAfterMs : null;
}

/** Whether it was the server itself that asked for patience. */
export function isAskedByServer(error: unknown): boolean {
  return error instanceof SlowDownFetchError && error.status !== null;
}
