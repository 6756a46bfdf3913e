import { EVENT_TYPES, isModeOf } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { readLines, readTable } from '../lexicon.ts';

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);
const triggers = readTable(lexicon('triggers.tsv'), 8);

describe('the trigger lexicon', () => {
  it('has verbs and nouns of every type', () => {
    for (const type of EVENT_TYPES) {
      const pos = new Set(triggers.filter((row) => row[2] === type).map((row) => row[1]));
      expect([type, ...[...pos].sort()]).toEqual([type, 'noun', 'verb']);
    }
  });

  it('gives only modes that the type has', () => {
    const wrong = triggers.filter(
      ([, , type, mode]) => mode !== '-' && !isModeOf(type as (typeof EVENT_TYPES)[number], mode!),
    );
    expect(wrong).toEqual([]);
  });

  it('has a form for every lemma and no form without one', () => {
    const lemmas = new Set(triggers.map(([lemma, pos]) => `${lemma} ${pos}`));
    const formed = new Set(readTable(lexicon('forms.tsv'), 4).map(([, lemma, pos]) => `${lemma} ${pos}`));
    expect([...formed].sort()).toEqual([...lemmas].sort());
  });

  it.each(['triggers.tsv', 'forms.tsv', 'senses.txt', 'heads.tsv', 'contexts.tsv', 'governors.tsv'])(
    '%s is sorted',
    (name) => {
      const lines = readLines(lexicon(name));
      expect(lines).toEqual([...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    },
  );
});
