import { load } from 'cheerio';
import { normalizeUrl, resolveUrl } from '../urls/index.ts';

export interface ListedLink {
  url: string;
  title: string;
}

const NOT_LISTING = 'nav, footer, aside, form, [role="navigation"], [class*="breadcrumb" i], [class*="footer" i]';
const MIN_TITLE_WORDS = 3;

/**
 * The links of a section front or author's page that look like articles of the same site: a headline's length of text, and
 * a path that ends in a slug, a number or a date. Each once, in the order of the page.
 */
export function readListing(html: string, url: string): ListedLink[] {
  const $ = load(html);
  const base = resolveUrl($('base[href]').attr('href'), url) ?? url;
  $(NOT_LISTING).remove();
  const self = normalizeUrl(url);
  const found = new Map<string, ListedLink>();
  for (const anchor of $('a[href]').toArray()) {
    const target = resolveUrl($(anchor).attr('href'), base);
    if (target === null || !sameSite(target, url) || !looksLikeArticle(target)) continue;
    const key = normalizeUrl(target);
    const title = $(anchor).text().replace(/\s+/g, ' ').trim();
    if (key === self || found.has(key) || title.split(' ').length < MIN_TITLE_WORDS) continue;
    found.set(key, { url: key, title });
  }
  return [...found.values()];
}

function sameSite(target: string, url: string): boolean {
  const host = (href: string) => new URL(href).hostname.replace(/^www\./, '');
  const [a, b] = [host(target), host(url)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** Section fronts have short plain paths; articles have a slug of several words, a number or a date. */
function looksLikeArticle(target: string): boolean {
  const { pathname, searchParams } = new URL(target);
  const last =
    pathname
      .split('/')
      .filter((segment) => segment !== '')
      .at(-1) ?? '';
  if (/^(?:tag|tags|author|authors|category|search|login|subscribe)$/i.test(pathname.split('/')[1] ?? '')) return false;
  return (
    /(?:[^-_]+[-_]){2,}[^-_]+/.test(last) ||
    /\d{4,}/.test(last) ||
    /\/\d{4}\/\d{1,2}\//.test(pathname) ||
    /^\d+$/.test(searchParams.get('p') ?? '')
  );
}
