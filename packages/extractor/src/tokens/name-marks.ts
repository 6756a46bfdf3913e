import type { Token } from '../document/index.ts';

/** Signs that stand for the letters ayin and hamza, and quotation marks that are written for them. */
const MARKS = new Set(['‘', '’', "'", '`', '´', 'ʿ', 'ʾ', 'ʻ', 'ʼ']);
const CLOSING = new Set(['’', "'"]);
const CAPITAL = /^\p{Lu}\p{L}*$/u;
const LETTERS = /^\p{L}+$/u;

/**
 * Makes marks within names ("Rab ‘Allah", "Sa‘d") part of them: the mark, and what of the word stands behind it, become
 * proper nouns. Marks that quote a word ("William ‘Bill’ Doe") and those that make a genitive stay what they are.
 */
export function joinNames(tokens: Token[], first: number, last: number): void {
  for (let i = first + 1; i + 1 < last; i++) {
    if (!MARKS.has(tokens[i]!.text) || !CAPITAL.test(tokens[i - 1]!.text)) continue;
    if (!isInName(tokens, i, first, last)) continue;
    for (const k of [i, i + 1]) if (tokens[k]!.pos !== 'PROPN') tokens[k] = { ...tokens[k]!, pos: 'PROPN' };
  }
}

function isInName(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const [before, mark, after] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!];
  if (!mark.spaced && !after.spaced) return LETTERS.test(after.text) && after.pos !== 'DET';
  if (before.pos !== 'PROPN' || !CAPITAL.test(after.text)) return false;
  if (mark.spaced) return !after.spaced && !isClosed(tokens, i, last);
  return CLOSING.has(mark.text) && !before.lower.endsWith('s') && !isOpened(tokens, i, first);
}

/** A mark that closes a quotation follows in the sentence. */
function isClosed(tokens: readonly Token[], i: number, last: number): boolean {
  for (let k = i + 2; k < last; k++) if (CLOSING.has(tokens[k]!.text) && !tokens[k]!.spaced) return true;
  return false;
}

/** A mark that opens a quotation stands before it in the sentence. */
function isOpened(tokens: readonly Token[], i: number, first: number): boolean {
  for (let k = i - 2; k >= first; k--) if (MARKS.has(tokens[k]!.text) && !tokens[k + 1]!.spaced) return true;
  return false;
}
