/** Inflected forms of verbs and nouns. Loads compromise: for builds and for the few words that a user adds. */
import nlp from 'compromise';

/** A form with what it may be: inf, pres, past, ger, part of verbs, sg and pl of nouns; `+` joins those that look alike. */
export interface WordForm {
  readonly form: string;
  readonly inflection: string;
}

/** Every form of a word or phrase: of a verb's phrase its first word is conjugated, of a noun's its head inflected. */
export function formsOf(lemma: string, pos: 'verb' | 'noun'): WordForm[] {
  const [first, ...rest] = lemma.split(' ');
  const forms = pos === 'verb' ? verbForms(first!) : nounForms(lemma);
  const byForm = new Map<string, string[]>();
  for (const [inflection, word] of forms) {
    const form = pos === 'verb' ? [word, ...rest].join(' ') : word;
    byForm.set(form, [...(byForm.get(form) ?? []), inflection]);
  }
  return [...byForm].map(([form, inflections]) => ({ form, inflection: inflections.join('+') }));
}

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
