import type { Document } from '../document/index.ts';
import { readTable } from '../lexicon.ts';
import type { EventMention } from './mention.ts';

const CONTEXTS = new Map<string, string[]>();
for (const [word, context] of readTable(new URL('lexicons/contexts.tsv', import.meta.url), 2)) {
  CONTEXTS.set(word!, [...(CONTEXTS.get(word!) ?? []), context!]);
}
const MOST = 4;

/** What an event is about, by the words of the sentences it is told in; the most frequent first. */
export function contextsOf(document: Document, mentions: readonly EventMention[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of new Set(mentions.map((m) => m.sentence))) {
    const { first, last } = document.sentences[sentence]!;
    for (let i = first; i < last; i++) {
      const token = document.tokens[i]!;
      const found = CONTEXTS.get(token.lower) ?? CONTEXTS.get(token.lemma);
      if (found) for (const context of found) counts.set(context, (counts.get(context) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([context]) => context);
}
