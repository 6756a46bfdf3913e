import type { FeedItem } from '../feeds/index.ts';
import type { SitemapEntry } from '../sitemaps/index.ts';
import { normalizeUrl } from '../urls/index.ts';
import type { Candidate } from './candidate.ts';

export function candidate(source: string, known: Partial<Candidate>): Candidate {
  return { source, url: null, path: null, title: null, publishedAt: null, html: null, ...known };
}

/** An item without link and body names nothing that could be read. */
export function fromItem(source: string, item: FeedItem): Candidate[] {
  if (item.url === null && item.html === null) return [];
  const url = item.url === null ? null : normalizeUrl(item.url);
  return [candidate(source, { url, html: item.html, ...told(item) })];
}

export function fromEntry(source: string, entry: SitemapEntry): Candidate {
  return candidate(source, { url: normalizeUrl(entry.url), ...told(entry) });
}

/** What feeds and sitemaps tell of an article besides its place. */
export function told({ title, publishedAt, updatedAt, categories }: Omit<SitemapEntry, 'url'>): Partial<Candidate> {
  return { title, publishedAt, updatedAt, ...(categories.length === 0 ? {} : { categories }) };
}

/**
 * Each place once. Of what names a place twice, what knows its day is kept, and then what changed last: a file that a feed
 * describes, an article that a feed lists anew when it was corrected.
 */
export function unique(candidates: Iterable<Candidate>): Candidate[] {
  const byPlace = new Map<string, Candidate>();
  for (const each of candidates) {
    const place = each.path ?? each.url ?? `item ${byPlace.size}`;
    const known = byPlace.get(place);
    if (known === undefined || knowsMore(each, known)) byPlace.set(place, each);
  }
  return [...byPlace.values()];
}

function knowsMore(one: Candidate, other: Candidate): boolean {
  if (other.publishedAt === null || one.publishedAt === null)
    return other.publishedAt === null && one.publishedAt !== null;
  return Date.parse(one.updatedAt ?? '') > Date.parse(other.updatedAt ?? '1970');
}
