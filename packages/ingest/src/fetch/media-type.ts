import { PermanentFetchError } from './errors.ts';
import type { ResourceKind } from './resource.ts';

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;
const FEED = /^(?:application\/(?:[\w.-]+\+)?(?:xml|json)|text\/(?:xml|html|plain))$/;

const SITEMAP = /^(?:application\/(?:x-)?gzip|(?:application|binary)\/octet-stream)$/;

const ACCEPT: Record<ResourceKind, string> = {
  page: 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1',
  sitemap: 'application/xml,text/xml,application/gzip,text/plain;q=0.9,*/*;q=0.1',
  robots: 'text/plain,*/*;q=0.1',
};

export function acceptHeader(kind: ResourceKind): string {
  return ACCEPT[kind];
}

/** The two parts of a Content-Type header that matter here. */
export function parseContentType(header: string | undefined): { type: string | null; charset: string | null } {
  const type = header?.split(';', 1)[0].trim().toLowerCase() || null;
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(header ?? '')?.[1] ?? null;
  return { type, charset };
}

/** Throws `PermanentFetchError` (`wrong-type`) for images, PDFs and the like. What the server does not say is let through. */
export function checkMediaType(url: string, type: string | null, kind: ResourceKind): void {
  if (type === null || kind === 'robots') return;
  const wanted =
    kind === 'page'
      ? HTML.test(type) || type === 'text/plain'
      : FEED.test(type) || (kind === 'sitemap' && SITEMAP.test(type));
  if (!wanted) throw new PermanentFetchError('wrong-type', url, `is ${type}, not a ${kind}`);
}

/** Throws `PermanentFetchError` (`wrong-type`) for data that comes as a page: servers which know no better say nothing or text. */
export function checkText(url: string, type: string | null, kind: ResourceKind, text: string): void {
  if (kind !== 'page' || (type !== null && type !== 'text/plain')) return;
  if (text.slice(0, 1024).includes('\0')) throw new PermanentFetchError('wrong-type', url, 'is no text, not a page');
}
