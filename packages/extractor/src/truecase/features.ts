import { demonym, knownGroup, placeOf } from '../gazetteer/index.ts';
import { type FeatureRows, feature, feature2, hashString } from '../tagger/index.ts';
import { EDGE, type WordView, wordView } from '../words/index.ts';

/** How a word is to be written: small, with a capital, in capitals. */
export const CASES = ['lower', 'initial', 'capitals'] as const;

const WORD = /\p{L}(?:\.\p{L}(?!\p{L}))+\.?|[\p{L}\p{M}]+|[\p{N}.,]*\p{N}|[^\s\p{L}\p{M}]/gu;
const SENTENCE_END = /^[.!?]$/;
const QUOTE = /^["'“”‘’)\]]$/;

/** The words and marks of a paragraph, all in lower case. */
export interface Words {
  readonly text: readonly string[];
  readonly starts: readonly number[];
}

export function wordsIn(paragraph: string): Words {
  const text: string[] = [];
  const starts: number[] = [];
  for (const match of paragraph.matchAll(WORD)) {
    text.push(lowered(match[0]));
    starts.push(match.index);
  }
  return { text, starts };
}

/** In lower case, unless that is of another length. */
function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.length === word.length ? lower : word;
}

/** Number in CASES of a word as written, or -1 for what has no case or one of its own ("iPhone"). */
export function casingOf(word: string): number {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return -1;
  if (word === lower) return 0;
  if (word === upper) return word.length > 1 ? 2 : 1;
  return word === upper[0] + lower.slice(1) ? 1 : -1;
}

const T = {
  bias: 200,
  word: 201,
  fine: 206,
  coarse: 211,
  affix: 216,
  pair: 217,
  skip: 219,
  finePair: 220,
  start: 222,
  consonants: 223,
  length: 224,
  joined: 225,
  triple: 226,
  known: 227,
} as const;

/** Words kept in the cache. */
const MOST_KEPT = 60_000;
const VOWEL = /[aeiouyáéíóúäöü]/u;

/** One row a word: the word, its neighbours, their clusters, and whether a sentence begins. */
export function caseFeatures({ text, starts }: Words, rows: FeatureRows): FeatureRows {
  rows.reset();
  const views: WordView[] = text.map(wordView);
  const view = (i: number) => views[i] ?? EDGE;
  for (let i = 0; i < text.length; i++) {
    const [before, now, after] = [view(i - 1), views[i], view(i + 1)];
    rows.add(feature(T.bias, 0));
    for (let d = -2; d <= 2; d++) {
      rows.add(feature(T.word + d + 2, view(i + d).word));
      rows.add(feature(T.fine + d + 2, view(i + d).fine));
      rows.add(feature(T.coarse + d + 2, view(i + d).coarse));
    }
    for (const affix of now.affixes) rows.add(feature(T.affix, affix));
    rows.add(feature2(T.pair, before.word, now.word));
    rows.add(feature2(T.pair + 1, now.word, after.word));
    rows.add(feature2(T.skip, before.word, after.word));
    rows.add(feature2(T.finePair, before.fine, now.fine));
    rows.add(feature2(T.finePair + 1, now.fine, after.fine));
    rows.add(feature(T.triple, hashString(`${text[i - 1]} ${text[i]} ${text[i + 1]}`)));
    rows.add(feature(T.known, knownAs(text[i])));
    rows.add(feature(T.start, startsSentence(text, i) ? 1 : 0));
    rows.add(feature(T.consonants, VOWEL.test(text[i]) ? 0 : 1));
    rows.add(feature(T.length, Math.min(8, text[i].length)));
    rows.add(feature2(T.joined, joint(text, starts, i), joint(text, starts, i + 1)));
    rows.endRow();
  }
  return rows;
}

const knownWords = new Map<string, number>();

/** What the gazetteer has a single word for, as a number; 0 for nothing. */
function knownAs(word: string): number {
  let number = knownWords.get(word);
  if (number === undefined) {
    const [place, group] = [placeOf(word), knownGroup(word)];
    number = (place ? 1 : 0) + (place?.acronym || group?.acronym ? 2 : 0) + (group ? 4 : 0) + (demonym(word) ? 8 : 0);
    if (knownWords.size >= MOST_KEPT) knownWords.clear();
    knownWords.set(word, number);
  }
  return number;
}

function startsSentence(text: readonly string[], i: number): boolean {
  let at = i - 1;
  while (at >= 0 && QUOTE.test(text[at])) at--;
  return at < 0 || SENTENCE_END.test(text[at]);
}

/** 1 when no space stands between a word and the one before it. */
function joint(text: readonly string[], starts: readonly number[], i: number): number {
  return i > 0 && i < text.length && starts[i - 1] + text[i - 1].length === starts[i] ? 1 : 0;
}
