import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WebClient } from '../client/index.ts';
import type { IngestError } from '../errors.ts';
import { readFeed } from '../feeds/index.ts';
import type { FetchedResource, Validators } from '../fetch/index.ts';
import { readListing } from '../listings/index.ts';
import { readSitemap, type SitemapFile, walkSitemaps } from '../sitemaps/index.ts';
import { normalizeUrl } from '../urls/index.ts';
import type { Candidate, Discovery } from './candidate.ts';
import type { FeedSource, FilesSource, PageSource, SitemapSource, SourceConfig } from './config.ts';
import { SourceError } from './errors.ts';
import { kindOf, listFiles, readTextFile } from './files.ts';
import { candidate, fromEntry, fromItem, told, unique } from './from-source.ts';
import { newestCandidatesFirst } from './recency.ts';
import { wanted } from './wanted.ts';

/** Of a sitemap, the newest this many are taken; `backfill` goes further back. */
const MAX_NEWEST = 1000;
/** Files of a sitemap index read at one run. */
const MAX_FILES = 8;

/**
 * The articles that a source names now and wants, each once; of a sitemap the newest 1,000. Hand in the validators of the
 * last time, so that an unchanged source is not sent again. Throws `FetchError`, `FeedError`, `SitemapError` or
 * `SourceError`.
 */
export async function discover(
  source: SourceConfig,
  client: WebClient,
  validators: Validators | null = null,
): Promise<Discovery> {
  const found = await find(source, client, validators);
  return { ...found, candidates: unique(found.candidates.filter(wanted(source))) };
}

async function find(source: SourceConfig, client: WebClient, validators: Validators | null): Promise<Discovery> {
  switch (source.kind) {
    case 'files':
      return complete(await discoverFiles(source));
    case 'urls':
      return complete(source.urls.map((url) => candidate(source.id, { url: normalizeUrl(url) })));
    default:
      return discoverOnline(source, client, validators);
  }
}

function complete(candidates: Candidate[]): Discovery {
  return { candidates, validators: null, notModified: false, problems: [] };
}

async function discoverOnline(
  source: FeedSource | PageSource | SitemapSource,
  client: WebClient,
  validators: Validators | null,
): Promise<Discovery> {
  const answer = await client.get(source.url, { expect: source.kind, validators });
  if (answer.notModified) {
    return { candidates: [], validators: answer.validators, notModified: true, problems: [] };
  }
  switch (source.kind) {
    case 'feed': {
      const { items } = readFeed(answer.text, answer.url);
      return { ...complete(items.flatMap((item) => fromItem(source.id, item))), validators: answer.validators };
    }
    case 'page':
      return { ...complete(fromPage(source, answer)), validators: answer.validators };
    case 'sitemap':
      return fromSitemap(source, client, answer);
  }
}

function fromPage({ id, url, links }: PageSource, page: FetchedResource): Candidate[] {
  const listed = readListing(page.text, page.url, links);
  if (listed.length > 0) return listed.map((link) => candidate(id, link));
  const what =
    links === undefined
      ? 'no links to articles were made out: name them with a CSS selector in `links`'
      : `nothing fits the selector ${JSON.stringify(links)}: the page may have been rebuilt`;
  throw new SourceError('no-links', url, what);
}

async function fromSitemap(source: SitemapSource, client: WebClient, answer: FetchedResource): Promise<Discovery> {
  const { entries, files } = readSitemap(answer.text, answer.url);
  const problems: IngestError[] = [];
  const isWanted = wanted(source);
  const found = entries.map((entry) => fromEntry(source.id, entry)).filter(isWanted);
  const options = { maxFiles: MAX_FILES, onProblem: (problem: IngestError) => problems.push(problem) };
  let read = entries.length;
  if (files.length > 0) {
    for await (const more of walkSitemaps(client, files, options)) {
      read += more.length;
      found.push(...more.map((entry) => fromEntry(source.id, entry)).filter(isWanted));
      if (found.length >= MAX_NEWEST) break;
    }
  }
  if (read === 0 && problems.length > 0) throw problems[0];
  const candidates = newestCandidatesFirst(unique(found)).slice(0, MAX_NEWEST);
  return { candidates, validators: speaksForFiles(files) ? answer.validators : null, notModified: false, problems };
}

/** An index changes with its files only where it tells when they changed. */
function speaksForFiles(files: readonly SitemapFile[]): boolean {
  return files.every(({ updatedAt }) => updatedAt !== null);
}

async function discoverFiles(source: FilesSource): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const path of await listFiles(source.path)) {
    if (kindOf(path) !== 'feed') candidates.push(candidate(source.id, { path }));
    else candidates.push(...(await readFeedFile(source.id, path)));
  }
  return candidates;
}

/** The items of a feed file. Links to files beside it are read from there; it can't reach any other folder. */
async function readFeedFile(source: string, path: string): Promise<Candidate[]> {
  const { items } = readFeed(await readTextFile(path), pathToFileURL(path).href);
  return items.flatMap((item) => {
    if (!item.url?.startsWith('file:')) return fromItem(source, item);
    const linked = fileURLToPath(item.url);
    if (!linked.startsWith(dirname(path) + sep) || kindOf(linked) === null) return [];
    return [candidate(source, { path: linked, html: item.html, ...told(item) })];
  });
}
