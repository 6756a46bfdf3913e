import { readFeed } from '../feeds/index.ts';
import { resolveUrl } from '../urls/index.ts';
import { SitemapError } from './errors.ts';
import { scanSitemap } from './scan-sitemap.ts';
import type { Sitemap } from './sitemap.ts';

/** sitemaps.org, "Sitemap index format": one file lists at most this many pages, or files. */
export const MAX_ENTRIES = 50_000;

const ROOT = /<(?:[\w-]+:)?(urlset|sitemapindex|rss|feed|rdf|html)[\s>]/i;

/**
 * Reads a sitemap (sitemaps.org 0.9, with Google's news extension), a sitemap index, or the two other forms that the
 * protocol allows: a feed, and plain text with one URL a line. `url` is where it came from. What comes after a file's
 * 50,000th entry is left; of a damaged file what could be read is kept. Throws `SitemapError` when it is none of these.
 */
export function readSitemap(text: string, url: string): Sitemap {
  const bare = text.replace(/^[\s\ufeff]+/, '');
  if (bare === '') throw new SitemapError(url, 'the sitemap is empty');
  const root = ROOT.exec(bare.slice(0, 10_000))?.[1].toLowerCase();
  switch (root) {
    case 'urlset':
    case 'sitemapindex':
      return scanSitemap(bare, url, MAX_ENTRIES);
    case 'rss':
    case 'feed':
    case 'rdf':
      return fromFeed(bare, url);
    case 'html':
      throw new SitemapError(url, 'is a web page, not a sitemap: its robots.txt may name one');
    default:
      return fromLines(bare, url);
  }
}

function fromFeed(text: string, url: string): Sitemap {
  const entries = readFeed(text, url).items.flatMap((item) =>
    item.url === null ? [] : [{ ...pick(item), url: item.url }],
  );
  return { entries, files: [] };
}

function pick<
  T extends { title: string | null; publishedAt: string | null; updatedAt: string | null; categories: string[] },
>({ title, publishedAt, updatedAt, categories }: T) {
  return { title, publishedAt, updatedAt, categories };
}

function fromLines(text: string, url: string): Sitemap {
  const lines = text.split('\n', MAX_ENTRIES).map((line) => line.trim());
  if (!/^https?:\/\//i.test(lines[0])) throw new SitemapError(url, 'is neither XML nor a list of URLs');
  const entries = lines.flatMap((line) => {
    const address = resolveUrl(line, null);
    return address === null ? [] : [{ url: address, title: null, publishedAt: null, updatedAt: null, categories: [] }];
  });
  return { entries, files: [] };
}
