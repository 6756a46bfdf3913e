import { lexiconPattern } from '../../lexicon.ts';
import { isSameSite, normalizeUrl, resolveUrl } from '../../urls/index.ts';
import type { MetaTags } from './meta-tags.ts';

/** Paths that no article has; a page that names one as its own address is misconfigured. */
const NO_ARTICLE_PATH = lexiconPattern(
  new URL('./lexicons/no-article-paths.txt', import.meta.url),
  (segment) => `/${segment}(?:\\.\\w{2,5})?/?$`,
);
/** What addresses of one article's versions end in. */
const VERSION_ENDING = /^(?:amp|print|all|full|single|mobile|\d{1,3})$/i;

/**
 * The address that stands for all addresses of the article, normalised; null when the page and the caller give none. What
 * the page declares is taken where it can be the same article's: not for a front page, a section's or an error page, nor for
 * a page of another site that has nothing in common with this address and title.
 */
export function readCanonicalUrl(
  document: Document,
  meta: MetaTags,
  url: string | null,
  title: string | null,
): string | null {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  for (const reference of [link, meta.first(['og:url'])]) {
    const canonical = resolveUrl(reference, url);
    if (canonical !== null && (url === null || isOfSameArticle(canonical, url, title))) return normalizeUrl(canonical);
  }
  return url === null ? null : normalizeUrl(url);
}

function isOfSameArticle(canonical: string, url: string, title: string | null): boolean {
  const [declared, own] = [new URL(normalizeUrl(canonical)), new URL(normalizeUrl(url))];
  if (declared.href === own.href) return true;
  if (NO_ARTICLE_PATH.test(declared.pathname) || !isPublicName(declared.hostname)) return false;
  if (declared.search === '' && isAbove(declared.pathname, own.pathname)) return false;
  return isSameSite(canonical, url) || sharesWord(declared.pathname, `${own.pathname} ${title ?? ''}`);
}

/** A front page, or the page of a section that the address lies in. */
function isAbove(path: string, own: string): boolean {
  if (path === '/') return own !== '/';
  if (!own.startsWith(`${path}/`)) return false;
  const rest = own.slice(path.length + 1).split('/');
  return !rest.every((segment) => VERSION_ENDING.test(segment));
}

function isPublicName(host: string): boolean {
  return host.includes('.') && !/^[\d.]+$|\.(?:local|localhost|internal|test|invalid)$/.test(host);
}

/** Copies keep the words of the headline, or its number, in their address. */
function sharesWord(path: string, own: string): boolean {
  const words = new Set(wordsOf(own));
  return wordsOf(path).some((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []).filter((word) => !/^(?:19|20)\d{2}/.test(word));
}
