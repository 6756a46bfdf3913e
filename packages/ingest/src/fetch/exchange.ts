import { type Dispatcher, request } from 'undici';
import { agentFor } from './agent.ts';
import { deadline } from './deadline.ts';
import { type FetchError, PermanentFetchError } from './errors.ts';
import { acceptHeader } from './media-type.ts';
import { networkError } from './network-error.ts';
import { type Progress, receive } from './receive.ts';
import type { FetchedResource, FetchOptions, NotModified, Timeouts } from './resource.ts';

const TIMEOUTS: Timeouts = { headers: 15_000, body: 15_000, total: 30_000 };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** A redirect's body that says to be no larger is read, as the connection can be used again then. */
const MAX_REDIRECT_BYTES = 64 * 1024;

/** Sends one request when its turn has come, and reads the answer, or where it points to. Throws as `fetchResource`. */
export async function exchange(
  url: URL,
  options: FetchOptions,
): Promise<FetchedResource | NotModified | { location: string }> {
  options.signal?.throwIfAborted();
  const ended = await options.beforeRequest?.(url);
  const at = Date.now();
  const start = performance.now();
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const limit = deadline(url.href, timeouts.total, options.signal);
  const progress: Progress = { status: null, bytes: 0 };
  let failure: FetchError | null = null;
  try {
    const response = await send(url, options, timeouts, limit.signal);
    progress.status = response.statusCode;
    const { location } = response.headers;
    if (!REDIRECTS.has(response.statusCode) || location === undefined) {
      return await receive(url.href, response, options, progress);
    }
    await discard(response, limit.signal);
    if (typeof location === 'string') return { location };
    throw new PermanentFetchError('bad-url', url.href, 'redirects to several places at once');
  } catch (error) {
    options.signal?.throwIfAborted();
    failure = networkError(url.href, error, progress.status !== null);
    throw failure;
  } finally {
    limit.clear();
    options.onExchange?.({
      url: url.href,
      host: url.host,
      purpose: options.expect ?? 'page',
      status: progress.status,
      code: failure?.code ?? (options.signal?.aborted ? 'aborted' : null),
      bytes: progress.bytes,
      ms: Math.round(performance.now() - start),
      notModified: progress.status === 304,
      at,
    });
    await ended?.(failure);
  }
}

function send(
  url: URL,
  options: FetchOptions,
  timeouts: Timeouts,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const headers: Record<string, string> = {
    'user-agent': options.userAgent,
    accept: acceptHeader(options.expect ?? 'page'),
    'accept-language': 'en,*;q=0.5',
    'accept-encoding': 'gzip, deflate, br, zstd',
  };
  if (options.validators?.etag) headers['if-none-match'] = options.validators.etag;
  if (options.validators?.lastModified) headers['if-modified-since'] = options.validators.lastModified;
  return request(url, {
    dispatcher: agentFor(url, options.allowPrivate ?? false),
    headers,
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    signal,
  });
}

async function discard({ headers, body }: Dispatcher.ResponseData, signal: AbortSignal): Promise<void> {
  body.on('error', () => {});
  if (Number(headers['content-length']) <= MAX_REDIRECT_BYTES) await body.dump({ limit: MAX_REDIRECT_BYTES, signal });
  else body.destroy();
}
