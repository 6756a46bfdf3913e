import type { WebClient } from '../client/index.ts';
import { type Feed, FeedError, linkedFeeds, readFeed } from '../feeds/index.ts';
import { FetchError } from '../fetch/index.ts';
import { resolveUrl } from '../urls/index.ts';
import { feedLinks, guesses, isOfComments } from './leads.ts';

/** Requests at most, the home page included; each waits for the site's turn. */
const MAX_REQUESTS = 12;
const MAX_SITEMAPS = 20;

export interface FoundSource {
  kind: 'feed' | 'sitemap';
  url: string;
  title: string | null;
  /** In the feed now; null for what was not fetched. */
  items: number | null;
  /** The day of the feed's newest item, as the feed writes it; ISO 8601. */
  latestAt: string | null;
  /** The address itself is a feed; the page announces it, or links to it; it lies where feeds often lie; robots.txt names it. */
  by: 'itself' | 'announced' | 'linked' | 'guessed' | 'robots';
}

/**
 * The feeds and sitemaps of a site, looked for from its home page or a section's front with a dozen requests at most: what
 * the page announces and links to, else what lies in common places; feeds of articles before those of comments. Feeds were
 * read, save those beyond the dozen. Throws `FetchError` when the page itself can't be had.
 */
export async function discoverFeeds(homePage: string, client: WebClient): Promise<FoundSource[]> {
  const start = await open(homePage, client);
  if (start.feed !== null) return [found(start.url, start.feed, 'itself', null)];
  const search = new Search(client, start.url);
  search.add(linkedFeeds(start.text, start.url), 'announced');
  search.add(feedLinks(start.text, start.url), 'linked');
  await search.run();
  if (!search.hasFeeds()) {
    search.add(guesses(start.url), 'guessed');
    await search.run();
  }
  return [...search.results(), ...(await sitemaps(start.url, client))];
}

interface Opened {
  /** After redirects. */
  url: string;
  text: string;
  /** Null when it is a page. */
  feed: Feed | null;
}

async function open(url: string, client: WebClient): Promise<Opened> {
  // Asked for a feed, a server sends pages as well.
  const answer = await client.get(url, { expect: 'feed' });
  if (answer.notModified) return { url: answer.url, text: '', feed: null };
  try {
    return { url: answer.url, text: answer.text, feed: readFeed(answer.text, answer.url) };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { url: answer.url, text: answer.text, feed: null };
  }
}

interface Lead {
  url: string;
  title: string | null;
  by: FoundSource['by'];
}

class Search {
  readonly #client: WebClient;
  readonly #seen: Set<string>;
  readonly #found: FoundSource[] = [];
  #leads: Lead[] = [];
  #requests = 1;

  constructor(client: WebClient, start: string) {
    this.#client = client;
    this.#seen = new Set([start]);
  }

  add(links: readonly { url: string; title: string | null }[], by: FoundSource['by']): void {
    const fresh = links.filter(({ url }) => !this.#seen.has(url));
    for (const { url } of fresh) this.#seen.add(url);
    this.#leads.push(...fresh.map((link) => ({ ...link, by })));
    const rank = (lead: Lead) => (isOfComments(lead) ? 1 : 0);
    this.#leads.sort((a, b) => rank(a) - rank(b));
  }

  /** Follows the leads while requests are left; a page of feeds gives further ones. */
  async run(): Promise<void> {
    for (let lead = this.#leads.shift(); lead !== undefined; lead = this.#leads.shift()) {
      // One that was guessed right is enough: the next guesses mostly lead to the same feed.
      if (lead.by === 'guessed' && this.hasFeeds()) continue;
      if (this.#requests >= MAX_REQUESTS) {
        if (lead.by === 'announced') this.#found.push(found(lead.url, null, lead.by, lead.title));
        continue;
      }
      this.#requests++;
      const opened = await tryToOpen(lead.url, this.#client);
      if (opened === null) continue;
      if (opened.feed !== null) this.#take(opened.url, opened.feed, lead);
      else if (lead.by === 'linked') this.add(feedLinks(opened.text, opened.url), 'linked');
    }
  }

  hasFeeds(): boolean {
    return this.#found.length > 0;
  }

  results(): FoundSource[] {
    return this.#found;
  }

  #take(url: string, feed: Feed, { by, title }: Lead): void {
    if (this.#found.some((known) => known.url === url)) return;
    this.#found.push(found(url, feed, by, title));
  }
}

/** Null for what is not there: most leads are guesses. */
async function tryToOpen(url: string, client: WebClient): Promise<Opened | null> {
  try {
    return await open(url, client);
  } catch (error) {
    if (error instanceof FetchError) return null;
    throw error;
  }
}

function found(url: string, feed: Feed | null, by: FoundSource['by'], title: string | null): FoundSource {
  const days = (feed?.items ?? []).flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt])).sort();
  return {
    kind: 'feed',
    url,
    title: feed?.title ?? title,
    items: feed?.items.length ?? null,
    latestAt: days.at(-1) ?? null,
    by,
  };
}

async function sitemaps(url: string, client: WebClient): Promise<FoundSource[]> {
  const named = await client.sitemaps(url);
  const addresses = named.flatMap((each) => resolveUrl(each, url) ?? []);
  return [...new Set(addresses)]
    .slice(0, MAX_SITEMAPS)
    .map((address) => ({ kind: 'sitemap', url: address, title: null, items: null, latestAt: null, by: 'robots' }));
}
