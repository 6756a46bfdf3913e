import { type Dispatcher, request } from 'undici';
import { agentFor } from './agent.ts';
import { readBody, unpackFile } from './body.ts';
import { decodeText } from './decode.ts';
import { PermanentFetchError } from './errors.ts';
import { acceptHeader, checkMediaType, parseContentType } from './media-type.ts';
import { networkError } from './network-error.ts';
import type { FetchedResource, FetchOptions, NotModified, Validators } from './resource.ts';
import { statusError } from './status.ts';

const MAX_BYTES = 10 * 1024 * 1024;
/** sitemaps.org, "Sitemap file location": uncompressed, a sitemap holds at most this. */
const MAX_SITEMAP_BYTES = 50 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
/** RFC 9309 asks for at least five. */
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one resource over HTTP(S), redirects followed by hand so that every hop is checked. Whatever goes wrong is a
 * `FetchError` whose class says whether to retry, give up or slow down; a caller's own abort throws the signal's reason.
 */
export async function fetchResource(url: string, options: FetchOptions): Promise<FetchedResource | NotModified> {
  const visited = new Set<string>();
  let current = parseHttpUrl(url);
  try {
    for (;;) {
      if (visited.has(current.href))
        throw new PermanentFetchError('redirect-loop', url, `redirects in a circle at ${current.href}`);
      if (visited.size > MAX_REDIRECTS)
        throw new PermanentFetchError('too-many-redirects', url, `redirects more than ${MAX_REDIRECTS} times`);
      visited.add(current.href);
      await options.beforeRequest?.(current);
      const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
      const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
      const response = await send(current, options, signal);
      const location = REDIRECTS.has(response.statusCode) ? header(response, 'location') : undefined;
      if (location === undefined) return await receive(current.href, response, options);
      await response.body.dump({ limit: 64 * 1024 });
      current = parseHttpUrl(location, current);
    }
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    throw networkError(current.href, error);
  }
}

function parseHttpUrl(reference: string, base?: URL): URL {
  const url = URL.parse(reference, base?.href);
  if (url === null) throw new PermanentFetchError('bad-url', reference, 'is no URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new PermanentFetchError('bad-url', url.href, 'only http and https addresses are fetched');
  }
  url.hash = '';
  return url;
}

function send(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const headers: Record<string, string> = {
    'user-agent': options.userAgent,
    accept: acceptHeader(options.expect ?? 'page'),
    'accept-language': 'en,*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
  };
  if (options.validators?.etag) headers['if-none-match'] = options.validators.etag;
  if (options.validators?.lastModified) headers['if-modified-since'] = options.validators.lastModified;
  return request(url, { dispatcher: agentFor(url, options.allowPrivate ?? false), headers, signal });
}

async function receive(
  url: string,
  response: Dispatcher.ResponseData,
  options: FetchOptions,
): Promise<FetchedResource | NotModified> {
  const kind = options.expect ?? 'page';
  // A body that is given up unread tells so by an error event, which nobody needs to know.
  response.body.on('error', () => {});
  const validators: Validators = {
    etag: header(response, 'etag') ?? null,
    lastModified: header(response, 'last-modified') ?? null,
  };
  try {
    if (response.statusCode === 304) {
      // A 304 may leave out what has not changed.
      return {
        notModified: true,
        url,
        validators: {
          etag: validators.etag ?? options.validators?.etag ?? null,
          lastModified: validators.lastModified ?? options.validators?.lastModified ?? null,
        },
      };
    }
    if (response.statusCode < 200 || response.statusCode >= 300) {
      throw statusError(url, response.statusCode, header(response, 'retry-after'));
    }
    const { type, charset } = parseContentType(header(response, 'content-type'));
    checkMediaType(url, type, kind);
    const encoding = header(response, 'content-encoding') ?? '';
    const maxBytes = options.maxBytes ?? (kind === 'sitemap' ? MAX_SITEMAP_BYTES : MAX_BYTES);
    const body = await readBody(url, response.body, encoding, maxBytes, options.truncate ?? false);
    const bytes = kind === 'sitemap' ? await unpackFile(url, body, maxBytes) : body;
    const text = decodeText(bytes, { charset, xml: kind !== 'page' && type !== 'text/html' });
    return { notModified: false, url, text, contentType: type, validators, fetchedAt: new Date().toISOString() };
  } finally {
    response.body.destroy();
  }
}

function header(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
