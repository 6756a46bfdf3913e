/**
 * Writes every inflected form of the event triggers: `node packages/extractor/scripts/build-triggers.ts`.
 * Reads src/events/lexicons/triggers.tsv, writes forms.tsv beside it. compromise conjugates and inflects; it is not needed at run time.
 */
import { writeFileSync } from 'node:fs';
import { readTable } from '../src/lexicon.ts';
import { formsOf } from '../src/user-lexicons/inflect.ts';

const folder = new URL('../src/events/lexicons/', import.meta.url);
const HEADER = `# Inflected forms of the lemmas in triggers.tsv, made by scripts/build-triggers.ts (compromise's conjugation): do not edit.
# Columns: form, lemma, part of speech, inflection (inf, pres, past, ger, part for verbs; sg, pl for nouns; + joins those that look alike).`;

const lemmas = new Map(readTable(new URL('triggers.tsv', folder), 8).map(([lemma, pos]) => [`${lemma}\t${pos}`, pos!]));
const rows: string[] = [];
for (const [key, pos] of lemmas) {
  const lemma = key.split('\t')[0]!;
  for (const { form, inflection } of formsOf(lemma, pos as 'verb' | 'noun')) {
    rows.push([form, lemma, pos, inflection].join('\t'));
  }
}
rows.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
writeFileSync(new URL('forms.tsv', folder), `${HEADER}\n${rows.join('\n')}\n`);
