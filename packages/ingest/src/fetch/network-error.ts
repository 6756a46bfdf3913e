import { FetchError, PermanentFetchError, RetryableFetchError } from './errors.ts';

const TIMEOUT = /TIMEOUT|ETIMEDOUT/;
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO_(?:GET|VERIFY)|SELF_SIGNED|DEPTH_ZERO/;
const BROKEN_BODY = /^(?:Z_|ERR__ZLIB|ERR_BROTLI|ERR__?BROTLI|ZSTD_|UND_ERR_RES_CONTENT_LENGTH)/;

/** Gives what undici, the resolver, TLS or zlib threw its place among the typed errors. */
export function networkError(url: string, error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { code = '', name = '', message = String(error), cause } = error as Error & { code?: string };
  if (cause instanceof FetchError) return cause;
  if (TIMEOUT.test(code) || name === 'TimeoutError') {
    return new RetryableFetchError('timeout', url, 'the server took too long; try again later', { cause: error });
  }
  if (CERTIFICATE.test(code))
    return new PermanentFetchError('bad-certificate', url, `no trusted connection: ${message}`, { cause: error });
  if (BROKEN_BODY.test(code))
    return new RetryableFetchError('broken-body', url, `the body is damaged: ${message}`, { cause: error });
  if (code === 'ENOTFOUND')
    return new RetryableFetchError('unknown-host', url, 'no such host is known', { cause: error });
  return new RetryableFetchError('unreachable', url, `can't be reached: ${message || code}`, { cause: error });
}
