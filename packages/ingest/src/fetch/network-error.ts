import { FetchError, PermanentFetchError, RetryableFetchError } from './errors.ts';

const TIMEOUT = /TIMEOUT|ETIMEDOUT/;
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO_(?:GET|VERIFY)|SELF_SIGNED|DEPTH_ZERO/;
const BROKEN_BODY = /^(?:Z_|ERR__ZLIB|ERR_BROTLI|ERR__?BROTLI|ZSTD_|ERR_ZSTD|UND_ERR_RES_CONTENT_LENGTH)/;
/** Slow servers and names that are not found are seldom better after a second. */
const BACKOFF_MS = 5000;
/** What took too long, by undici's codes. */
const PHASES: Record<string, string> = {
  UND_ERR_CONNECT_TIMEOUT: 'connecting',
  UND_ERR_HEADERS_TIMEOUT: 'the answer',
  UND_ERR_BODY_TIMEOUT: 'the next piece of the body',
};

/**
 * Gives what undici, the resolver, TLS or zlib threw its place among the typed errors.
 * @param answered whether the server had begun to answer
 */
export function networkError(url: string, error: unknown, answered: boolean): FetchError {
  if (error instanceof FetchError) return error;
  const { code = '', message = String(error), cause } = error as Error & { code?: string };
  if (cause instanceof FetchError) return cause;
  if (TIMEOUT.test(code)) {
    const what = `${PHASES[code] ?? 'the server'} took too long; try again later`;
    return new RetryableFetchError('timeout', url, what, { cause: error, backoffMs: BACKOFF_MS });
  }
  if (CERTIFICATE.test(code))
    return new PermanentFetchError('bad-certificate', url, `no trusted connection: ${message}`, { cause: error });
  if (answered || BROKEN_BODY.test(code))
    return new RetryableFetchError('broken-body', url, `the body is damaged or cut off: ${message}`, { cause: error });
  if (code === 'ENOTFOUND')
    return new RetryableFetchError('unknown-host', url, 'no such host is known', {
      cause: error,
      backoffMs: BACKOFF_MS,
    });
  return new RetryableFetchError('unreachable', url, `can't be reached: ${message || code}`, { cause: error });
}
