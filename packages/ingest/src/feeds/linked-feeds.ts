import { parseShallow } from '../html/index.ts';
import { resolveUrl } from '../urls/index.ts';

const FEED_TYPE = /^(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json|xml)|text\/xml)$/i;
/** WordPress announces its programming interface in the same way. */
const NOT_FEED = /\/wp-json\/|oembed/i;

export interface LinkedFeed {
  url: string;
  title: string | null;
}

/**
 * The feeds that a page announces by `<link rel="alternate">` (RSS Advisory Board, "RSS Autodiscovery"), in its order.
 * `url` is the page's own.
 */
export function linkedFeeds(html: string, url: string): LinkedFeed[] {
  const $ = parseShallow(html);
  const base = resolveUrl($('base[href]').attr('href'), url) ?? url;
  const found = new Map<string, LinkedFeed>();
  for (const element of $('link[rel~="alternate" i][href], link[rel~="feed" i][href]').toArray()) {
    const { href, type = '', title, rel = '' } = element.attribs;
    const target = resolveUrl(href, base);
    const isFeed = FEED_TYPE.test(type.split(';')[0].trim()) || /\bfeed\b/i.test(rel);
    if (target === null || !isFeed || NOT_FEED.test(target) || found.has(target)) continue;
    found.set(target, { url: target, title: title?.trim() || null });
  }
  return [...found.values()];
}
