/**
 * Writes every inflected form of the event triggers: `node packages/extractor/scripts/build-triggers.ts`.
 * Reads src/events/lexicons/triggers.tsv, writes forms.tsv beside it. compromise conjugates and inflects; it is not needed at run time.
 */
import { writeFileSync } from 'node:fs';
import nlp from 'compromise';
import { readTable } from '../src/lexicon.ts';

const folder = new URL('../src/events/lexicons/', import.meta.url);
const HEADER = `# Inflected forms of the lemmas in triggers.tsv, made by scripts/build-triggers.ts (compromise's conjugation): do not edit.
# Columns: form, lemma, part of speech, inflection (inf, pres, past, ger, part for verbs; sg, pl for nouns; + joins those that look alike).`;

const lemmas = new Map(readTable(new URL('triggers.tsv', folder), 8).map(([lemma, pos]) => [`${lemma}\t${pos}`, pos!]));
const rows: string[] = [];
for (const [key, pos] of lemmas) {
  const lemma = key.split('\t')[0]!;
  const [first, ...rest] = lemma.split(' ');
  const forms = pos === 'verb' ? verbForms(first!) : nounForms(lemma);
  const byForm = new Map<string, string[]>();
  for (const [inflection, word] of forms) {
    const form = pos === 'verb' ? [word, ...rest].join(' ') : word;
    byForm.set(form, [...(byForm.get(form) ?? []), inflection]);
  }
  for (const [form, inflections] of byForm) rows.push([form, lemma, pos, inflections.join('+')].join('\t'));
}
rows.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
writeFileSync(new URL('forms.tsv', folder), `${HEADER}\n${rows.join('\n')}\n`);

function verbForms(verb: string): [string, string][] {
  const hyphen = verb.lastIndexOf('-') + 1;
  const prefix = verb.slice(0, hyphen);
  const stem = verb.slice(hyphen);
  const made = (nlp.tokenize(stem).tag('Verb') as never as Verbs).verbs().conjugate()[0] ?? {};
  const past = made.PastTense ?? `${stem}ed`;
  const participle = made.Participle || past;
  return [
    ['inf', prefix + stem],
    ['pres', prefix + (made.PresentTense ?? `${stem}s`)],
    ['past', prefix + past],
    ['ger', prefix + (made.Gerund ?? `${stem}ing`)],
    ['part', prefix + participle],
  ];
}

function nounForms(noun: string): [string, string][] {
  const head = /^(\w+)( (?:of|against|on) .+)$/.exec(noun);
  if (head) return nounForms(head[1]!).map(([inflection, form]) => [inflection, form + head[2]!]);
  const plural = (nlp.tokenize(noun).tag('Noun Singular') as never as Nouns).nouns().toPlural().text();
  return [
    ['sg', noun],
    ['pl', plural && plural !== noun ? plural : `${noun}s`],
  ];
}

/** What is used of compromise's views; its own types leave the conjugation open. */
interface Verbs {
  verbs(): { conjugate(): Record<string, string>[] };
}
interface Nouns {
  nouns(): { toPlural(): { text(): string } };
}
