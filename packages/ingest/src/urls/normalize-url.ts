import { readLexicon } from '../lexicon.ts';

const tracking = readLexicon(new URL('./lexicons/tracking-parameters.txt', import.meta.url));
const trackingNames = new Set(tracking.filter((entry) => !entry.endsWith('*')));
const trackingPrefixes = tracking.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));

/**
 * One spelling for all URLs of a page (RFC 3986, section 6): no fragment, user, default port, tracking parameters, index
 * page or trailing slash; the remaining parameters in order. Idempotent. What is no http(s) URL comes back as it was.
 */
export function normalizeUrl(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return text;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.pathname = normalizePath(url.pathname);
  // Parts are kept as they are written: decoding and encoding again would change what some servers look up.
  const parts = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTracking(part));
  url.search = parts.length === 0 ? '' : `?${parts.sort(byCodeUnits).join('&')}`;
  return url.href;
}

/** An absolute http(s) URL for a reference found on a page; null when it is none. */
export function resolveUrl(reference: string | null | undefined, base: string | null | undefined): string | null {
  const trimmed = reference?.trim();
  if (!trimmed) return null;
  const url = URL.parse(trimmed, base ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function normalizePath(path: string): string {
  const whole = path.replace(/\/{2,}/g, '/').replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/');
  const bare = whole.replace(/\/+$/, '');
  // Taking an index page off can lay another one open.
  return bare === path || bare === '' ? bare || '/' : normalizePath(bare);
}

function isTracking(part: string): boolean {
  const name = part.split('=', 1)[0].toLowerCase();
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
