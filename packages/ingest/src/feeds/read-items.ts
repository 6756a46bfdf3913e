import type { AtomFeed, JsonFeed, parseFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { FeedItem } from './feed.ts';
import { escapeHtml, firstDate, fullest, link, names, plainText } from './text.ts';

type RssItem = RssFeed.Item<string>;
type AtomEntry = AtomFeed.Entry<string>;
type RdfItem = RdfFeed.Item<string>;
type JsonItem = JsonFeed.Item<string>;

/** The items of a parsed feed, whatever its format; `url` is where it came from. */
export function readItems({ format, feed }: ReturnType<typeof parseFeed>, url: string): FeedItem[] {
  const base = 'xml' in feed ? (link(feed.xml?.base, url) ?? url) : url;
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => fromRss(item as RssItem, baseOf(item, base)));
    case 'atom':
      return (feed.entries ?? []).map((entry) => fromAtom(entry as AtomEntry, baseOf(entry, base)));
    case 'rdf':
      return (feed.items ?? []).map((item) => fromRdf(item as RdfItem, baseOf(item, base)));
    case 'json':
      return (feed.items ?? []).map((item) => fromJson(item as JsonItem, base));
  }
}

function baseOf(item: { xml?: { base?: string } }, base: string): string {
  return link(item.xml?.base, base) ?? base;
}

function fromRss(item: RssItem, base: string): FeedItem {
  // RSS 2.0 wants the author's address; what people write is "address (name)", or just the name.
  const authors = item.authors?.map(({ name, email }) => /\(([^)]+)\)/.exec(name ?? '')?.[1] ?? name ?? email);
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  const alternate = item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  return {
    url:
      link(item.link, base) ??
      link(/^https?:/.test(permalink ?? '') ? permalink : undefined, base) ??
      link(alternate, base),
    title: plainText(item.title ?? item.dc?.titles?.[0]),
    publishedAt: firstDate(
      item.pubDate,
      item.dc?.dates?.[0],
      item.dcterms?.created?.[0],
      item.dcterms?.issued?.[0],
      item.atom?.published,
      item.atom?.updated,
    ),
    updatedAt: firstDate(item.atom?.updated, item.dcterms?.modified?.[0]),
    authors: names(item.dc?.creators ?? authors),
    categories: names(item.categories?.map(({ name }) => name) ?? item.dc?.subjects),
    html: fullest(item.content?.encoded, item.description),
    guid: item.guid?.value ?? null,
  };
}

function fromAtom(entry: AtomEntry, base: string): FeedItem {
  const own = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
  return {
    url: link(own?.href, base),
    title: plainText(entry.title?.value),
    publishedAt: firstDate(entry.published, entry.updated, entry.dc?.dates?.[0]),
    updatedAt: firstDate(entry.updated),
    authors: names(entry.authors?.map(({ name }) => name) ?? entry.dc?.creators),
    categories: names(entry.categories?.map(({ label, term }) => label ?? term)),
    html: fullest(entry.content?.value, entry.summary?.value),
    guid: entry.id ?? null,
  };
}

function fromRdf(item: RdfItem, base: string): FeedItem {
  return {
    url: link(item.link ?? item.rdf?.about, base),
    title: plainText(item.title ?? item.dc?.titles?.[0]),
    publishedAt: firstDate(item.dc?.dates?.[0], item.dcterms?.created?.[0], item.dcterms?.issued?.[0]),
    updatedAt: firstDate(item.dcterms?.modified?.[0]),
    authors: names(item.dc?.creators),
    categories: names(item.dc?.subjects),
    html: fullest(item.content?.encoded, item.description),
    guid: item.rdf?.about ?? null,
  };
}

function fromJson(item: JsonItem, base: string): FeedItem {
  const plain = item.content_text
    ?.split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('');
  return {
    url: link(item.url ?? item.external_url, base),
    title: plainText(item.title),
    publishedAt: firstDate(item.date_published, item.date_modified),
    updatedAt: firstDate(item.date_modified),
    authors: names(item.authors?.map(({ name }) => name)),
    categories: names(item.tags),
    html: fullest(item.content_html ?? plain, item.summary),
    guid: item.id ?? null,
  };
}
