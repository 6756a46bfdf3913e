import type { WebClient } from '../client/index.ts';
import { FetchError } from '../fetch/index.ts';
import { readLexicon } from '../lexicon.ts';
import { urlDay } from '../urls/index.ts';
import { SitemapError } from './errors.ts';
import { readSitemap } from './read-sitemap.ts';
import type { SitemapEntry, SitemapFile } from './sitemap.ts';

/** An index should not list another index; some do. */
const MAX_DEPTH = 3;

const other = new Set(readLexicon(new URL('./lexicons/other-files.txt', import.meta.url)));

export interface WalkOptions {
  /** Files fetched at most. */
  maxFiles: number;
  /** Files in which nothing changed since this day (YYYY-MM-DD) are left out. */
  since?: string;
  /** Told of each file that can't be read and won't be at another attempt; the others are. */
  onProblem: (problem: FetchError | SitemapError) => void;
}

interface Waiting extends SitemapFile {
  depth: number;
}

/**
 * The pages of sitemaps and of the files that they list, a file at a time, the files with the newest changes first.
 * Throws the `FetchError`s that ask for another attempt later.
 */
export async function* walkSitemaps(
  client: WebClient,
  files: readonly SitemapFile[],
  options: WalkOptions,
): AsyncGenerator<SitemapEntry[]> {
  const seen = new Set<string>();
  let waiting: Waiting[] = [];
  const add = (found: readonly SitemapFile[], depth: number) => {
    const fresh = found.filter(({ url }) => !seen.has(url));
    for (const { url } of fresh) seen.add(url);
    // What is given is opened first: only then is known how new the files in it are.
    const given = waiting.filter((file) => file.depth === 0);
    const below = [...waiting.filter((file) => file.depth > 0), ...fresh.map((file) => ({ ...file, depth }))];
    waiting = [...given, ...newestFirst(below, options.since)];
  };
  add(files, 0);
  for (let fetched = 0; fetched < options.maxFiles && waiting.length > 0; fetched++) {
    const [file] = waiting.splice(0, 1);
    const sitemap = await read(client, file.url, options.onProblem);
    if (sitemap === null) continue;
    if (sitemap.entries.length > 0) yield sitemap.entries;
    if (sitemap.files.length > 0 && file.depth + 1 < MAX_DEPTH) add(sitemap.files, file.depth + 1);
  }
}

async function read(client: WebClient, url: string, onProblem: WalkOptions['onProblem']) {
  try {
    const answer = await client.get(url, { expect: 'sitemap' });
    return answer.notModified ? null : readSitemap(answer.text, answer.url);
  } catch (error) {
    const isLasting = error instanceof SitemapError || (error instanceof FetchError && error.policy === 'never');
    if (!isLasting) throw error;
    onProblem(error);
    return null;
  }
}

/** Files that list articles, the one that changed last first; where that is not told, the day in its name says it. */
export function newestFirst<File extends SitemapFile>(files: readonly File[], since = ''): File[] {
  const articles = files.filter(({ url }) => !listsOtherThings(url));
  const kept = articles.length > 0 ? articles : files;
  return kept
    .map((file) => ({
      file,
      day: file.updatedAt?.slice(0, 10) ?? lastDay(file.url) ?? '',
      of: lastDay(file.url) ?? '9999',
    }))
    .filter(({ day, of }) => (day === '' || day >= since) && of >= since)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ file }) => file);
}

/** Of the day or month that a file is named for; months are taken to have 31 days, as nothing depends on it. */
function lastDay(url: string): string | null {
  const day = urlDay(url);
  return day?.length === 7 ? `${day}-31` : day;
}

function listsOtherThings(url: string): boolean {
  const name = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  return name
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => other.has(word));
}
