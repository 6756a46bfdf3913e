import type { Document } from '../document/index.ts';
import { type GazetteerEntry, gazetteerMatches } from '../gazetteer/index.ts';
import { titleAt } from '../titles/index.ts';
import type { Marks } from './features.ts';

export type { Marks } from './features.ts';

export const Mark = {
  title: 1,
  titleEnd: 2,
  country: 4,
  city: 8,
  region: 16,
  group: 32,
  demonym: 64,
  begin: 128,
  end: 256,
  known: 512,
} as const;

/** What the lexicons say of each token, as bits that the taggers take for features. */
export function marksOf(document: Document): Marks {
  const marks = new Uint16Array(document.tokens.length);
  for (const { first, last, entry } of gazetteerMatches(document)) {
    marks.fill(markOf(entry), first, last);
    marks[first] |= Mark.begin;
    marks[last - 1] |= Mark.end;
  }
  for (let i = 0; i < marks.length; i++) {
    const title = titleAt(document, i);
    if (!title) continue;
    for (let j = i; j < title.last; j++) marks[j] |= Mark.title;
    marks[title.last - 1] |= Mark.titleEnd;
  }
  return marks;
}

function markOf(entry: GazetteerEntry): number {
  if (entry.type === 'demonym') return Mark.demonym;
  if (entry.type === 'group') return Mark.group;
  const kind = entry.kind === 'country' || entry.kind === 'city' ? Mark[entry.kind] : Mark.region;
  return entry.known ? kind | Mark.known : kind;
}
