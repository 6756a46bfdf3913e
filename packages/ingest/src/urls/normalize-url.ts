import { readLexicon } from '../lexicon.ts';
import { asksForAmp, withoutAmp } from './amp.ts';

const tracking = readLexicon(new URL('./lexicons/tracking-parameters.txt', import.meta.url));
const trackingNames = new Set(tracking.filter((entry) => !entry.endsWith('*')));
const trackingPrefixes = tracking.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));

/**
 * One spelling for all URLs of a page (RFC 3986, section 6): no fragment, user, default port, tracking parameters, index
 * page, AMP variant or trailing slash; the remaining parameters in order. Idempotent. What is no http(s) URL comes back as
 * it was.
 */
export function normalizeUrl(text: string): string {
  const parsed = URL.parse(text);
  return parsed === null || !isWeb(parsed) ? text : settle(parsed);
}

/** Taking one thing off can lay another one open: an index page under an index page, a page behind two caches. */
function settle(given: URL): string {
  const before = given.href;
  const url = withoutAmp(given);
  const host = url.hostname.replace(/\.$/, '') + (url.port === '' ? '' : `:${url.port}`);
  const href = `${url.protocol}//${host}${normalizePath(unescapePlain(url.pathname))}${normalizeQuery(url.search)}`;
  const settled = href === before ? null : URL.parse(href);
  return settled === null ? href : settle(settled);
}

function normalizeQuery(search: string): string {
  if (search === '') return '';
  // Parts are otherwise kept as they are written: decoding and encoding again would change what some servers look up.
  const parts = unescapePlain(search.slice(1))
    .split('&')
    .filter((part) => part !== '' && !isTracking(part) && !asksForAmp(part));
  return parts.length === 0 ? '' : `?${parts.sort(byCodeUnits).join('&')}`;
}

/** An absolute http(s) URL for a reference found on a page; null when it is none. */
export function resolveUrl(reference: string | null | undefined, base: string | null | undefined): string | null {
  const trimmed = reference?.trim();
  if (!trimmed) return null;
  const url = URL.parse(trimmed, base ?? undefined);
  return url !== null && isWeb(url) ? url.href : null;
}

/** Whether one address lies on the site of the other, which its sub-domains belong to. */
export function isSameSite(url: string, other: string): boolean {
  const [a, b] = [url, other].map((each) => URL.parse(each)?.hostname.replace(/^www\./, ''));
  if (a === undefined || b === undefined) return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** RFC 3986, section 6.2.2: escapes in upper case, and none for letters, digits and the four plain marks. */
function unescapePlain(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : code.toUpperCase();
  });
}

function normalizePath(path: string): string {
  const whole = path.replace(/\/{2,}/g, '/').replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/');
  return whole.replace(/\/+$/, '') || '/';
}

function isTracking(part: string): boolean {
  const name = part.split('=', 1)[0].toLowerCase();
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
