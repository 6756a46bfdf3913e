import type { Document, TokenRange } from '../document/index.ts';
import { BREAK, wordsOf } from '../phrases/index.ts';
import { isTitleModifier, LONGEST_TITLE, TITLES, type Title } from './titles.ts';

export interface TitleSpan extends TokenRange {
  readonly title: Title;
}

/**
 * The title that ends right before a token: "Defence Minister" before "Ali" in "former Defence Minister Ali".
 * The range takes in the modifiers that belong to it ("former"), not nationalities or names.
 * @param token index of the first token of the name
 */
export function titleBefore(document: Document, token: number): TitleSpan | null {
  const words = wordsOf(document);
  const last = skipDot(document, token);
  const floor = last > 0 ? document.sentenceOf(last - 1).first : 0;
  let found: TitleSpan | null = null;
  for (let first = last - 1, used = 0; first >= floor && used < LONGEST_TITLE; first--) {
    const word = words[first]!;
    if (word === BREAK) break;
    if (word === '') continue;
    used++;
    const match = TITLES.longestAt(words, first, last);
    if (match?.last === last) found = { title: match.value, first, last };
  }
  if (!found) return null;
  return { ...found, first: withTitlesAndModifiers(document, found.first, floor) };
}

/** The longest title that starts at a token, or null. */
export function titleAt(document: Document, token: number): TitleSpan | null {
  const match = TITLES.longestAt(wordsOf(document), token, document.sentenceOf(token).last);
  return match && { title: match.value, first: token, last: match.last };
}

/** "Lt." is one token, but a tokenizer may part the dot of a rarer abbreviation. */
function skipDot(document: Document, token: number): number {
  const before = document.tokens[token - 1];
  return before?.text === '.' && !before.spaced && token > 1 ? token - 1 : token;
}

/** Leftwards over modifiers and further titles: "former Vice President", "Foreign Minister Dr". */
function withTitlesAndModifiers(document: Document, from: number, floor: number): number {
  const words = wordsOf(document);
  let first = from;
  for (let i = from - 1; i >= floor; i--) {
    const word = words[i]!;
    if (word === BREAK) break;
    if (word === '') continue;
    if (!isTitleModifier(word) && TITLES.longestAt(words, i, i + 1)?.value.kind === undefined) break;
    first = i;
  }
  return first;
}
