import type { Dispatcher } from 'undici';
import { readBody, unpackFile } from './body.ts';
import { decodeText } from './decode.ts';
import { PermanentFetchError } from './errors.ts';
import { checkMediaType, checkText, parseContentType } from './media-type.ts';
import type { FetchedResource, FetchOptions, NotModified, Validators } from './resource.ts';
import { statusError } from './status.ts';

const MAX_BYTES = 10 * 1024 * 1024;
/** sitemaps.org, "Sitemap file location": uncompressed, a sitemap holds at most this. */
const MAX_SITEMAP_BYTES = 50 * 1024 * 1024;

/** How far a request has come, for whoever wants to know after an error. */
export interface Progress {
  status: number | null;
  /** Of the body, as sent. */
  bytes: number;
}

/** Reads an answer that is no redirect. Throws a `FetchError`, or what the connection broke with. */
export async function receive(
  url: string,
  response: Dispatcher.ResponseData,
  options: FetchOptions,
  progress: Progress,
): Promise<FetchedResource | NotModified> {
  const kind = options.expect ?? 'page';
  // A body that is given up unread tells so by an error event, which nobody needs to know.
  response.body.on('error', () => {});
  const validators = readValidators(response);
  try {
    // A 304 may leave out what has not changed.
    if (response.statusCode === 304)
      return { notModified: true, url, validators: merge(options.validators, validators) };
    if (response.statusCode < 200 || response.statusCode >= 300) {
      throw statusError(url, response.statusCode, header(response, 'retry-after'));
    }
    const { type, charset } = parseContentType(header(response, 'content-type'));
    checkMediaType(url, type, kind);
    const maxBytes = options.maxBytes ?? (kind === 'sitemap' ? MAX_SITEMAP_BYTES : MAX_BYTES);
    const truncate = options.truncate ?? false;
    if (!truncate && Number(header(response, 'content-length')) > maxBytes) {
      throw new PermanentFetchError('too-large', url, `larger than ${maxBytes} bytes`);
    }
    const encoding = header(response, 'content-encoding') ?? '';
    const body = await readBody(response.body, { url, encoding, maxBytes, truncate, progress });
    const bytes = kind === 'sitemap' ? await unpackFile(url, body, maxBytes) : body;
    const text = decodeText(bytes, { charset, xml: (kind === 'feed' || kind === 'sitemap') && type !== 'text/html' });
    checkText(url, type, kind, text);
    return { notModified: false, url, text, contentType: type, validators, fetchedAt: new Date().toISOString() };
  } finally {
    response.body.destroy();
  }
}

function readValidators(response: Dispatcher.ResponseData): Validators {
  return { etag: header(response, 'etag') ?? null, lastModified: header(response, 'last-modified') ?? null };
}

function merge(known: Validators | null | undefined, news: Validators): Validators {
  return { etag: news.etag ?? known?.etag ?? null, lastModified: news.lastModified ?? known?.lastModified ?? null };
}

function header(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
