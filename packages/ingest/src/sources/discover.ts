import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WebClient } from '../client/index.ts';
import { type FeedItem, readFeed } from '../feeds/index.ts';
import type { Validators } from '../fetch/index.ts';
import { normalizeUrl } from '../urls/index.ts';
import type { Candidate, Discovery } from './candidate.ts';
import type { FeedSource, FilesSource, PageSource, SourceConfig } from './config.ts';
import { kindOf, listFiles, readTextFile } from './files.ts';
import { readListing } from './listing.ts';

/**
 * The articles that a source names now, each once. Hand in the validators of the last time, so that an unchanged source is
 * not sent again. Throws `FetchError`, `FeedError` or `SourceError`.
 */
export async function discover(
  source: SourceConfig,
  client: WebClient,
  validators: Validators | null = null,
): Promise<Discovery> {
  switch (source.kind) {
    case 'feed':
    case 'page':
      return discoverOnline(source, client, validators);
    case 'files':
      return { candidates: await discoverFiles(source), validators: null, notModified: false };
  }
}

async function discoverOnline(
  source: FeedSource | PageSource,
  client: WebClient,
  validators: Validators | null,
): Promise<Discovery> {
  const answer = await client.get(source.url, { expect: source.kind, validators });
  if (answer.notModified) return { candidates: [], validators: answer.validators, notModified: true };
  const candidates =
    source.kind === 'feed'
      ? readFeed(answer.text, answer.url).items.flatMap((item) => fromItem(source.id, item))
      : readListing(answer.text, answer.url).map((link) => candidate(source.id, { url: link.url, title: link.title }));
  return { candidates: unique(candidates), validators: answer.validators, notModified: false };
}

async function discoverFiles(source: FilesSource): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const path of await listFiles(source.path)) {
    if (kindOf(path) !== 'feed') candidates.push(candidate(source.id, { path }));
    else candidates.push(...(await readFeedFile(source.id, path)));
  }
  return unique(candidates);
}

/** The items of a feed file. Links to files beside it are read from there; it can't reach any other folder. */
async function readFeedFile(source: string, path: string): Promise<Candidate[]> {
  const { items } = readFeed(await readTextFile(path), pathToFileURL(path).href);
  return items.flatMap((item) => {
    if (!item.url?.startsWith('file:')) return fromItem(source, item);
    const linked = fileURLToPath(item.url);
    if (!linked.startsWith(dirname(path) + sep) || kindOf(linked) === null) return [];
    return [candidate(source, { path: linked, title: item.title, publishedAt: item.publishedAt, html: item.html })];
  });
}

/** An item without link and body names nothing that could be read. */
function fromItem(source: string, item: FeedItem): Candidate[] {
  if (item.url === null && item.html === null) return [];
  const url = item.url === null ? null : normalizeUrl(item.url);
  return [candidate(source, { url, title: item.title, publishedAt: item.publishedAt, html: item.html })];
}

function candidate(source: string, known: Partial<Candidate>): Candidate {
  return { source, url: null, path: null, title: null, publishedAt: null, html: null, ...known };
}

/** A file that a feed describes comes up twice: what the feed knows of it is kept. */
function unique(candidates: Candidate[]): Candidate[] {
  const byPlace = new Map<string, Candidate>();
  for (const each of candidates) {
    const place = each.path ?? each.url ?? `item ${byPlace.size}`;
    const known = byPlace.get(place);
    if (known === undefined || (known.publishedAt === null && each.publishedAt !== null)) byPlace.set(place, each);
  }
  return [...byPlace.values()];
}
