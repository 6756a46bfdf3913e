import { hashString } from '../tagger/index.ts';
import { wordClusters } from './clusters.ts';

/** How a word is written. */
export const Case = { lower: 0, initial: 1, capitals: 2, mixed: 3, letter: 4, number: 5, mark: 6 } as const;

/** What features need to know of a word whatever stands around it; worked out once a word type. */
export interface WordView {
  /** Hash of the word in lower case. */
  readonly word: number;
  /** Hash of its shape: "Xx", "X.X.", "d-x". */
  readonly shape: number;
  /** Cluster numbers, or UNKNOWN. */
  readonly fine: number;
  readonly coarse: number;
  /** Hashes of its first and last one to four letters. */
  readonly affixes: readonly number[];
  readonly case: number;
}

/** Word types kept; texts of any length must run in bounded memory. */
const MOST_KEPT = 60_000;
const LONGEST_AFFIX = 4;
const cache = new Map<string, WordView>();

/** Cluster of words that the word vectors lack. */
export const UNKNOWN = -1;

/** Stands before the first and after the last word of a sentence. */
export const EDGE: WordView = { word: 1, shape: 1, fine: -2, coarse: -2, affixes: [], case: Case.mark };

export function wordView(text: string): WordView {
  let view = cache.get(text);
  if (!view) {
    if (cache.size >= MOST_KEPT) cache.clear();
    view = makeView(text);
    cache.set(text, view);
  }
  return view;
}

function makeView(text: string): WordView {
  const lower = text.toLowerCase();
  const clusters = wordClusters();
  const row = clusters.find(lower);
  const affixes: number[] = [];
  for (let n = 1; n <= Math.min(LONGEST_AFFIX, lower.length - 1); n++) {
    affixes.push(hashString(`^${lower.slice(0, n)}`), hashString(`${lower.slice(-n)}$`));
  }
  return {
    word: hashString(lower),
    shape: hashString(shapeOf(text)),
    fine: clusters.fine(row),
    coarse: clusters.coarse(row),
    affixes,
    case: caseOf(text),
  };
}

/** Capitals, small letters and digits as X, x and d, each run of them cut to two. */
function shapeOf(text: string): string {
  let shape = '';
  for (const character of text) {
    const kind = kindOf(character);
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= '0' && character <= '9') return 'd';
  const lower = character.toLowerCase();
  if (lower !== character) return 'X';
  return lower !== character.toUpperCase() ? 'x' : character;
}

const NUMBER = /^[\d.,:/]*\d[\d.,:/]*$/;
const LETTER = /\p{L}/u;

function caseOf(text: string): number {
  if (NUMBER.test(text)) return Case.number;
  if (!LETTER.test(text)) return Case.mark;
  const lower = text.toLowerCase();
  if (lower === text) return Case.lower;
  if (text.length === 1) return Case.letter;
  if (text.toUpperCase() === text) return Case.capitals;
  return text[0] !== lower[0] && text.slice(1) === lower.slice(1) ? Case.initial : Case.mixed;
}
