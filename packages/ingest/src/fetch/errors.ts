import { IngestError } from '../errors.ts';

/** What a caller should do about a failed fetch: try again, never try again, or leave the host alone for a while. */
export type FetchPolicy = 'retry' | 'never' | 'slow-down';

export abstract class FetchError extends IngestError {
  abstract readonly policy: FetchPolicy;
  readonly url: string;
  /** HTTP status, if the server answered. */
  readonly status: number | null;

  constructor(code: string, url: string, what: string, options: ErrorOptions & { status?: number } = {}) {
    super(code, `${url}: ${what}`, options);
    this.url = url;
    this.status = options.status ?? null;
  }
}

const BACKOFF_MS = 2000;

/** Network trouble and passing server errors: a later attempt may work. */
export class RetryableFetchError extends FetchError {
  readonly policy = 'retry';
  /** Milliseconds to wait after the first failure, more after each further one; by the time such troubles tend to last. */
  readonly backoffMs: number;

  constructor(
    code: string,
    url: string,
    what: string,
    options: ErrorOptions & { status?: number; backoffMs?: number } = {},
  ) {
    super(code, url, what, options);
    this.backoffMs = options.backoffMs ?? BACKOFF_MS;
  }
}

/** Not found, forbidden, too large, wrong type, private address: another attempt gives the same answer. */
export class PermanentFetchError extends FetchError {
  readonly policy = 'never';
}

/** The server asks for patience (429, 503 with Retry-After), or it is not our turn yet. */
export class SlowDownFetchError extends FetchError {
  readonly policy = 'slow-down';
  /** Milliseconds to leave the host alone. */
  readonly retryAfterMs: number;

  constructor(
    code: string,
    url: string,
    what: string,
    retryAfterMs: number,
    options: ErrorOptions & { status?: number } = {},
  ) {
    super(code, url, what, options);
    this.retryAfterMs = retryAfterMs;
  }
}
