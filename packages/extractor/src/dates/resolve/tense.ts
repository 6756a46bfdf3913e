import type { Document } from '../../document/index.ts';
import { isOfClass, wordSet } from '../vocabulary.ts';

export type Tense = 'past' | 'future' | 'none';

const FUTURE = wordSet('future-cues.txt');
/** How many tokens a verb may stand away from its date. */
const REACH = 25;

/** Whether what is dated lies behind or ahead, by the nearest verb or cue to the left of the token, else to the right. */
export function tenseAt(document: Document, token: number): Tense {
  if (isLimit(document, token)) return 'future';
  const sentence = document.sentenceOf(token);
  const from = Math.max(sentence.first, token - REACH);
  for (let i = token - 1; i >= from; i--) {
    const tense = tenseOf(document, i, sentence.first);
    if (tense !== 'none') return tense;
    if (/^[;:]$/.test(document.tokens[i]!.lower)) break;
  }
  const to = Math.min(sentence.last, token + REACH);
  for (let i = token + 1; i < to; i++) {
    const tense = tenseOf(document, i, sentence.first);
    if (tense !== 'none') return tense;
  }
  return 'none';
}

/** "until Tuesday", "by May", "as soon as Friday" look ahead; "Until Thursday, they had …" at the start does not. */
function isLimit(document: Document, token: number): boolean {
  const before = document.tokens[token - 1]?.lower ?? '';
  if (/^(?:by|until|till)$/.test(before)) return token - 1 > document.sentenceOf(token).first;
  return before === 'as' && /^(?:soon|early)$/.test(document.tokens[token - 2]?.lower ?? '');
}

function tenseOf(document: Document, i: number, first: number): Tense {
  const { lower, pos, lemma } = document.tokens[i]!;
  if (isCue(document, i, first)) return isPluperfect(document, i, first) ? 'past' : 'future';
  if (lower === 'set') return /^(?:for|to)$/.test(document.tokens[i + 1]?.lower ?? '') ? 'future' : 'past';
  if (pos === 'AUX') return isOfClass('past-auxiliary', lower) ? led(document, i, first) : 'none';
  if (pos !== 'VERB' || lower.endsWith('ing') || lower === lemma || lower === `${lemma}s` || lower.endsWith('es'))
    return 'none';
  return led(document, i, first);
}

/** "had been due to expire Friday" looks back on what lay ahead. */
function isPluperfect(document: Document, i: number, first: number): boolean {
  return i - 2 >= first && document.tokens[i - 1]!.lower === 'been' && document.tokens[i - 2]!.lower === 'had';
}

/** With a capital inside a sentence "May" is the month. */
function isCue(document: Document, i: number, first: number): boolean {
  const { lower, text } = document.tokens[i]!;
  return FUTURE.has(lower) && (text === lower || i === first || document.casing !== 'normal');
}

/** A participle after "will be", "to be", "is expected": ahead all the same. */
function led(document: Document, i: number, first: number): Tense {
  for (let k = i - 1; k >= Math.max(first, i - 3); k--) {
    if (isCue(document, k, first)) return isPluperfect(document, k, first) ? 'past' : 'future';
  }
  // "is heard": a passive in the present says nothing.
  return i > first && isOfClass('present-auxiliary', document.tokens[i - 1]!.lower) ? 'none' : 'past';
}
