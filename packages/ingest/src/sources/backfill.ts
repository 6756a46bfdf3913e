import type { WebClient } from '../client/index.ts';
import type { IngestError } from '../errors.ts';
import { readFeed } from '../feeds/index.ts';
import { walkSitemaps } from '../sitemaps/index.ts';
import { isSameSite } from '../urls/index.ts';
import type { Candidate } from './candidate.ts';
import type { BackfillBounds, FeedSource, PageSource, SitemapSource } from './config.ts';
import { SourceError } from './errors.ts';
import { fromEntry } from './from-source.ts';
import { isSince, newestCandidatesFirst } from './recency.ts';
import { toldOpinion, wanted } from './wanted.ts';

/** Sitemap files fetched at most: at 50,000 articles each they hold more than any paper wrote. */
const MAX_FILES = 500;
/** Where sitemaps lie when robots.txt names none. */
const COMMON_PATHS = ['/sitemap.xml', '/sitemap_index.xml'];

/**
 * The articles that a site's sitemaps list within the bounds, each once, from the newest file to the oldest and within a
 * file from the newest article. A sitemap source gives its own sitemap; for feeds and pages robots.txt names them. Besides
 * what the source's own rules leave out, a source that takes opinion only, and includes no addresses by a pattern, gets
 * nothing whose address does not tell that it is opinion. `onProblem` is told of sitemap files that can't be read.
 * Throws `FetchError`, or `SourceError` (`no-sitemap`) when the site has none.
 */
export async function* backfill(
  source: FeedSource | PageSource | SitemapSource,
  client: WebClient,
  bounds: BackfillBounds,
  onProblem: (problem: IngestError) => void,
): AsyncGenerator<Candidate> {
  const { site, sitemaps } = await sitemapsOf(source, client);
  const { since, max } = bounds;
  const problems: IngestError[] = [];
  const files = sitemaps.map((url) => ({ url, updatedAt: null }));
  const pages = walkSitemaps(client, files, { maxFiles: MAX_FILES, since, onProblem: (each) => problems.push(each) });
  const isWanted = wanted(source);
  const mustTell = source.opinionOnly && source.include === undefined;
  const isFitting = (candidate: Candidate) =>
    (site === null || isSameSite(candidate.url ?? '', site)) &&
    (since === undefined || isSince(candidate, since)) &&
    isWanted(candidate) &&
    (!mustTell || toldOpinion(candidate, source.opinionSections) === true);
  const seen = new Set<string | null>();
  let read = 0;
  for await (const entries of pages) {
    read += entries.length;
    for (const problem of problems.splice(0)) onProblem(problem);
    const fitting = entries.map((entry) => fromEntry(source.id, entry)).filter(isFitting);
    for (const candidate of newestCandidatesFirst(fitting)) {
      if (seen.has(candidate.url)) continue;
      if (seen.size >= max) return;
      seen.add(candidate.url);
      yield candidate;
    }
    if (seen.size >= max) return;
  }
  if (read === 0) {
    throw new SourceError(
      'no-sitemap',
      source.url,
      'no sitemap of the site could be read: name one as a sitemap source',
      {
        cause: problems[0],
      },
    );
  }
  for (const problem of problems) onProblem(problem);
}

async function sitemapsOf(
  source: FeedSource | PageSource | SitemapSource,
  client: WebClient,
): Promise<{ site: string | null; sitemaps: string[] }> {
  // Whoever names a sitemap trusts it, wherever its articles are.
  if (source.kind === 'sitemap') return { site: null, sitemaps: [source.url] };
  const site = source.kind === 'feed' ? await siteOf(source, client) : source.url;
  const named = await client.sitemaps(site);
  const guessed = COMMON_PATHS.map((path) => new URL(path, site).href);
  return { site, sitemaps: named.length > 0 ? named.map((url) => new URL(url, site).href) : guessed };
}

/** Where a feed's articles are: many feeds are served by another host. */
async function siteOf({ url }: FeedSource, client: WebClient): Promise<string> {
  const answer = await client.get(url, { expect: 'feed' });
  const items = answer.notModified ? [] : readFeed(answer.text, answer.url).items;
  return items.find((item) => item.url !== null)?.url ?? url;
}
