import type { Token } from '../../document/index.ts';
import { readLines, readTable } from '../../lexicon.ts';
import { GRAMMAR, JUDGEMENTS, MODALS } from '../kinds/index.ts';
import { WordTable } from '../word-table.ts';

const at = (name: string) => new URL(`../lexicons/${name}`, import.meta.url);
const CAUSES = new WordTable(readLines(at('causes.txt')).map((phrase) => [phrase, true] as const));
const OPINION_SIGNS = new WordTable(
  readTable(at('opinion-signs.tsv'), 2).map(([phrase, weight]) => [phrase, Number(weight)] as const),
);
const NARRATORS = new Set(readLines(at('first-person.txt')));

/** What a sentence's own words (those outside attributions and quotations) show of judgement and of fact. */
export interface SentenceSigns {
  words: number;
  /** Words of the sentence that are attributed to others. */
  attributed: number;
  wrong: number;
  bad: number;
  good: number;
  stance: number;
  prescription: number;
  prediction: number;
  cause: number;
  negation: number;
  firstPerson: number;
  question: number;
  /** "is", "are" and the like as main verbs: "this is no solution". */
  copula: number;
  present: number;
  past: number;
  /** Numbers make facts. */
  figures: number;
  /** Weight of signs of opinion, see opinion-signs.tsv. */
  opinion: number;
}

/** No sign of anything. */
export function blankSigns(): SentenceSigns {
  return {
    words: 0,
    attributed: 0,
    wrong: 0,
    bad: 0,
    good: 0,
    stance: 0,
    prescription: 0,
    prediction: 0,
    cause: 0,
    negation: 0,
    firstPerson: 0,
    question: 0,
    copula: 0,
    present: 0,
    past: 0,
    figures: 0,
    opinion: 0,
  };
}

/** @param taken token is part of an attribution or quotation */
export function readSigns(tokens: readonly Token[], first: number, last: number, taken: Uint8Array): SentenceSigns {
  const signs = blankSigns();
  const lowerAt = (i: number) => tokens[i].lower;
  const lemmaAt = (i: number) => tokens[i].lemma;
  let judged = first;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token.text === '?' && !taken[i]) signs.question++;
    if (token.pos === 'PUNCT') continue;
    signs.words++;
    const opinion = OPINION_SIGNS.match(lowerAt, i, last);
    if (opinion && (!taken[i] || opinion.value < 0)) signs.opinion += opinion.value;
    if (taken[i]) {
      signs.attributed++;
      continue;
    }
    if (i >= judged) {
      const tone = JUDGEMENTS.match(lemmaAt, i, last) ?? JUDGEMENTS.match(lowerAt, i, last);
      if (tone) {
        signs[tone.value]++;
        judged = i + tone.words;
      }
    }
    const modal = MODALS.match(lowerAt, i, last);
    if (modal && modal.value !== 'past') signs[modal.value === 'possibility' ? 'prediction' : modal.value]++;
    if (CAUSES.match(lowerAt, i, last)) signs.cause++;
    if (GRAMMAR.get(token.lower) === 'negation') signs.negation++;
    if (NARRATORS.has(token.lower)) signs.firstPerson++;
    countForm(token, tokens[i + 1], signs);
  }
  return signs;
}

function countForm(token: Token, next: Token | undefined, signs: SentenceSigns): void {
  if (token.pos === 'NUM') signs.figures++;
  else if (token.pos === 'AUX' && (token.lower === 'is' || token.lower === 'are')) {
    if (next && next.pos !== 'VERB') signs.copula++;
    signs.present++;
  } else if (token.pos === 'VERB') {
    if (token.lower.endsWith('ing')) return;
    if (token.lower === token.lemma || token.lower.endsWith('s')) signs.present++;
    else signs.past++;
  } else if (token.lower === 'was' || token.lower === 'were' || token.lower === 'had') signs.past++;
}
