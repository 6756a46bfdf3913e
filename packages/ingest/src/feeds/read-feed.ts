import { load } from 'cheerio';
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { FeedError } from './errors.ts';
import type { Feed, FeedItem } from './feed.ts';
import { readFeedDate } from './feed-date.ts';

/**
 * Reads an RSS, Atom, RDF (RSS 1.0) or JSON feed. `url` is where it came from: links are resolved against it. Throws
 * `FeedError` when the text is none of these. Items keep the feed's order; what an item lacks is null or empty.
 */
export function readFeed(text: string, url: string): Feed {
  const parsed = parse(text, url);
  const title = parsed.format === 'atom' ? parsed.feed.title?.value : parsed.feed.title;
  return { title: plainText(title), items: readItems(parsed, url) };
}

type Parsed = ReturnType<typeof parse>;

function parse(text: string, url: string) {
  // Some servers put blank lines before the XML declaration, which must stand first.
  const bare = text.replace(/^[\s\ufeff]+/, '');
  if (bare === '') throw new FeedError(url, 'the feed is empty');
  try {
    return parseFeed(bare);
  } catch (cause) {
    const isPage = /^<(?:!doctype html|html)\b/i.test(bare);
    const what = isPage
      ? 'is a web page, not a feed: give the address of its feed'
      : 'is no RSS, Atom, RDF or JSON feed';
    throw new FeedError(url, what, { cause });
  }
}

function readItems(parsed: Parsed, url: string): FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => fromRss(item as RssFeed.Item<string>, url));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) =>
        fromAtom(entry as AtomFeed.Entry<string>, parsed.feed.xml?.base ?? url, url),
      );
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => fromRdf(item as RdfFeed.Item<string>, url));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => fromJson(item as JsonFeed.Item<string>, url));
  }
}

function fromRss(item: RssFeed.Item<string>, base: string): FeedItem {
  // RSS 2.0 wants the author's address; what people write is "address (name)", or just the name.
  const authors = item.authors?.map(({ name, email }) => /\(([^)]+)\)/.exec(name ?? '')?.[1] ?? name ?? email);
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    url: link(item.link, base) ?? link(/^https?:/.test(permalink ?? '') ? permalink : undefined, base),
    title: plainText(item.title ?? item.dc?.titles?.[0]),
    publishedAt: firstDate(
      item.pubDate,
      item.dc?.dates?.[0],
      item.dcterms?.created?.[0],
      item.atom?.published,
      item.atom?.updated,
    ),
    authors: names(item.dc?.creators ?? authors),
    categories: names(item.categories?.map(({ name }) => name) ?? item.dc?.subjects),
    html: body(item.content?.encoded, item.description),
    guid: item.guid?.value ?? null,
  };
}

function fromAtom(entry: AtomFeed.Entry<string>, feedBase: string, url: string): FeedItem {
  const own = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
  const base = link(feedBase, url) ?? url;
  return {
    url: link(own?.href, link(entry.xml?.base, base) ?? base),
    title: plainText(entry.title?.value),
    publishedAt: firstDate(entry.published, entry.updated, entry.dc?.dates?.[0]),
    authors: names(entry.authors?.map(({ name }) => name) ?? entry.dc?.creators),
    categories: names(entry.categories?.map(({ label, term }) => label ?? term)),
    html: body(entry.content?.value, entry.summary?.value),
    guid: entry.id ?? null,
  };
}

function fromRdf(item: RdfFeed.Item<string>, base: string): FeedItem {
  return {
    url: link(item.link ?? item.rdf?.about, base),
    title: plainText(item.title),
    publishedAt: firstDate(item.dc?.dates?.[0], item.dcterms?.created?.[0]),
    authors: names(item.dc?.creators),
    categories: names(item.dc?.subjects),
    html: body(item.content?.encoded, item.description),
    guid: item.rdf?.about ?? null,
  };
}

function fromJson(item: JsonFeed.Item<string>, base: string): FeedItem {
  const plain = item.content_text
    ?.split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('');
  return {
    url: link(item.url ?? item.external_url, base),
    title: plainText(item.title),
    publishedAt: firstDate(item.date_published, item.date_modified),
    authors: names(item.authors?.map(({ name }) => name)),
    categories: names(item.tags),
    html: body(item.content_html ?? plain, item.summary),
    guid: item.id ?? null,
  };
}

/** Feeds from the web may link to the web only; a local feed may also link to the files beside it. */
function link(reference: string | undefined, base: string): string | null {
  if (!reference?.trim()) return null;
  const url = URL.parse(reference.trim(), base);
  if (url === null) return null;
  const allowed = base.startsWith('file:') ? /^(?:https?|file):$/ : /^https?:$/;
  return allowed.test(url.protocol) ? url.href : null;
}

function firstDate(...dates: (string | undefined)[]): string | null {
  for (const date of dates) {
    const read = readFeedDate(date);
    if (read !== null) return read;
  }
  return null;
}

function names(list: (string | undefined)[] | undefined): string[] {
  const read = (list ?? []).map(plainText).filter((name) => name !== null);
  return [...new Set(read)];
}

function body(...bodies: (string | undefined)[]): string | null {
  const written = bodies.filter((html) => html?.trim()) as string[];
  return written.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Titles and names may hold markup and entities, escaped once too often. */
function plainText(text: string | undefined): string | null {
  if (text === undefined) return null;
  const plain = /[<&]/.test(text) ? load(text, null, false).text() : text;
  return plain.replace(/\s+/g, ' ').trim() || null;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
