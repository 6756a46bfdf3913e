import { Parser } from 'htmlparser2';
import { readFeedDate } from '../feeds/index.ts';
import { resolveUrl } from '../urls/index.ts';
import { SitemapError } from './errors.ts';
import type { Sitemap } from './sitemap.ts';

/** What is read, by the element it stands in; images and videos have titles and addresses of their own. */
const FIELDS: Record<string, ReadonlySet<string>> = {
  url: new Set(['loc', 'lastmod']),
  sitemap: new Set(['loc', 'lastmod']),
  news: new Set(['title', 'publication_date', 'genres', 'keywords']),
};
const CHUNK = 64 * 1024;
/** No sitemap nests deeper, and the time that reading takes grows with the square of it. */
const MAX_DEPTH = 100;

/** One pass over the file without building a tree; at most `max` pages and files are taken. Throws `SitemapError`. */
export function scanSitemap(text: string, base: string, max: number): Sitemap {
  const found: Sitemap = { entries: [], files: [] };
  const path: string[] = [];
  let fields = new Map<string, string>();
  let value: string | null = null;
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = localName(name);
        const parent = path.at(-1) ?? '';
        if (local === 'url' || local === 'sitemap') fields = new Map();
        value = FIELDS[parent]?.has(local) ? '' : null;
        path.push(local);
        if (path.length > MAX_DEPTH) throw new SitemapError(base, `nests elements more than ${MAX_DEPTH} deep`);
      },
      ontext(data) {
        if (value !== null) value += data;
      },
      onclosetag(_, isImplied) {
        const local = path.pop() ?? '';
        // The file breaks off here: what was not closed is not whole.
        if (isImplied) return;
        if (value !== null) fields.set(local, value.trim());
        value = null;
        if (local === 'url') addEntry(found, fields, base);
        else if (local === 'sitemap') addFile(found, fields, base);
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < text.length && found.entries.length + found.files.length < max; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
  }
  parser.end();
  found.entries.length = Math.min(found.entries.length, max);
  found.files.length = Math.min(found.files.length, max);
  return found;
}

function addEntry({ entries }: Sitemap, fields: ReadonlyMap<string, string>, base: string): void {
  const url = absolute(fields.get('loc'), base);
  if (url === null) return;
  const words = [fields.get('genres'), fields.get('keywords')].flatMap((list) => list?.split(',') ?? []);
  entries.push({
    url,
    title: fields.get('title') || null,
    publishedAt: readFeedDate(fields.get('publication_date')),
    updatedAt: readFeedDate(fields.get('lastmod')),
    categories: words.map((word) => word.trim()).filter((word) => word !== ''),
  });
}

function addFile({ files }: Sitemap, fields: ReadonlyMap<string, string>, base: string): void {
  const url = absolute(fields.get('loc'), base);
  if (url !== null) files.push({ url, updatedAt: readFeedDate(fields.get('lastmod')) });
}

/** Tens of thousands are read, so that a plain one is not taken apart here. */
function absolute(text: string | undefined, base: string): string | null {
  if (text === undefined || text === '') return null;
  return /^https?:\/\/[\w.-]+\/[\w./-]*$/.test(text) ? text : resolveUrl(text, base);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
