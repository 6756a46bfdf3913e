import { ClientClosedError, FetchError, IngestError, UnrecoverableJobError } from '@opine/ingest';
import { messageOf } from '../errors.ts';

/** The stable code of an error, for the log of failures. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}

/** No further attempt can help: a permanent answer of the server, or an input that is no article. */
export function isFinal(error: unknown): boolean {
  if (error instanceof ClientClosedError) return false;
  if (error instanceof FetchError) return error.policy === 'never';
  return error instanceof IngestError;
}

/** What a job should throw: tells the queue not to try again where that is no use. */
export function jobError(error: unknown): unknown {
  return isFinal(error) ? new UnrecoverableJobError(messageOf(error), { cause: error }) : error;
}
