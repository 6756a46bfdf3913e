import { type FetchError, PermanentFetchError, RetryableFetchError, SlowDownFetchError } from './errors.ts';

/** Servers that fail need more time than lost connections do. */
const BACKOFF_MS = 5000;
const DEFAULT_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 24 * 3600 * 1000;

/** The error for a status that brings no content (RFC 9110, section 15), with the policy that fits it. */
export function statusError(url: string, status: number, retryAfter: string | undefined): FetchError {
  const code = `http-${status}`;
  const pause = parseRetryAfter(retryAfter);
  if (status === 429 || (status === 503 && pause !== null)) {
    return new SlowDownFetchError(code, url, `the server asks for patience (${status})`, pause ?? DEFAULT_PAUSE_MS, {
      status,
    });
  }
  if (status >= 500 || status === 408 || status === 425) {
    return new RetryableFetchError(code, url, `the server failed (${status}); try again later`, {
      status,
      backoffMs: BACKOFF_MS,
    });
  }
  return new PermanentFetchError(code, url, `the server gives no page (${status})`, { status });
}

/** Milliseconds from a Retry-After header, seconds or a date; null when there is none that can be read. */
export function parseRetryAfter(value: string | undefined, now = Date.now()): number | null {
  if (value === undefined || value.trim() === '') return null;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS);
}
