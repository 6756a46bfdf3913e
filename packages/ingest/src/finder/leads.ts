import { parseShallow } from '../html/index.ts';
import { readLexicon } from '../lexicon.ts';
import { isSameSite, resolveUrl } from '../urls/index.ts';

const COMMON_PATHS = readLexicon(new URL('./lexicons/common-paths.txt', import.meta.url));
const FEED_ADDRESS = /(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:$|[/._?-])|\.(?:rss|atom|rdf)$/i;
const COMMENTS = /\bcomments?\b/i;

/** Links of the page that look like feeds, or like a list of them. */
export function feedLinks(html: string, url: string): { url: string; title: string | null }[] {
  const $ = parseShallow(html);
  const base = resolveUrl($('base[href]').attr('href'), url) ?? url;
  return $('a[href]')
    .toArray()
    .flatMap((anchor) => {
      const target = resolveUrl($(anchor).attr('href'), base);
      const path = target === null ? '' : target.replace(/^https?:\/\/[^/]+/, '');
      if (target === null || !FEED_ADDRESS.test(path)) return [];
      const isNear = isSameSite(target, url) || /^(?:feeds?|rss)\./.test(new URL(target).hostname);
      return isNear ? [{ url: target, title: $(anchor).text().trim() || null }] : [];
    });
}

/** Where feeds often lie: below the section that the address names, then below the root. */
export function guesses(url: string): { url: string; title: null }[] {
  const { origin, pathname } = new URL(url);
  const section = pathname.replace(/\/+$/, '');
  const bases = section === '' ? [origin] : [origin + section, origin];
  return bases.flatMap((base) => COMMON_PATHS.map((path) => ({ url: base + path, title: null })));
}

/** Whether a feed is one of readers' comments, by its address or title. */
export function isOfComments({ url, title }: { url: string; title: string | null }): boolean {
  return COMMENTS.test(`${url} ${title ?? ''}`);
}
