import { load } from 'cheerio';
import { readFeedDate } from './feed-date.ts';

/** Of a title or name; what is longer is none. */
const MAX_CHARS = 5000;

/** Feeds from the web may link to the web only; a local feed may also link to the files beside it. */
export function link(reference: string | undefined, base: string): string | null {
  if (!reference?.trim()) return null;
  // Escaped once too often, as it is never meant.
  const url = URL.parse(reference.trim().replace(/&amp;/gi, '&'), base);
  if (url === null) return null;
  const allowed = base.startsWith('file:') ? /^(?:https?|file):$/ : /^https?:$/;
  return allowed.test(url.protocol) ? url.href : null;
}

export function firstDate(...dates: (string | undefined)[]): string | null {
  for (const date of dates) {
    const read = readFeedDate(date);
    if (read !== null) return read;
  }
  return null;
}

export function names(list: (string | undefined)[] | undefined): string[] {
  const read = (list ?? []).map(plainText).filter((name) => name !== null);
  return [...new Set(read)];
}

export function fullest(...bodies: (string | undefined)[]): string | null {
  const written = bodies.filter((html) => html?.trim()) as string[];
  return written.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Titles and names may hold markup and entities, escaped once too often. */
export function plainText(text: string | undefined): string | null {
  if (text === undefined) return null;
  const short = text.slice(0, MAX_CHARS);
  const plain = /[<&]/.test(short) ? load(short, null, false).text() : short;
  return plain.replace(/\s+/g, ' ').trim() || null;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
