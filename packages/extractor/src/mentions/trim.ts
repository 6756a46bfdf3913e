import type { Document, TokenRange } from '../document/index.ts';
import { titleAt } from '../titles/index.ts';

const ARTICLE = /^(?:the|a|an)$/;
const LEADING = /^(?:the|a|an|of|in|by|to|for|from|with|and|or|that|which)$/;
const POSSESSIVE = /^['’]s?$/;
const MARK = /^[^\p{L}\p{N}]+$/u;
const CLOSING = /^[.)\]]$/;

/** Cuts articles, stray prepositions, quotes, commas and the possessive off a range; null when nothing is left. */
export function trimmed({ tokens }: Document, range: TokenRange): TokenRange | null {
  let { first, last } = range;
  while (
    first < last &&
    (LEADING.test(tokens[first].text) || ARTICLE.test(tokens[first].lower) || MARK.test(tokens[first].text))
  ) {
    first++;
  }
  while (first < last && isTail(tokens[last - 1].text)) last--;
  return first < last ? { first, last } : null;
}

/** Cuts titles off the front of a person's name: "Foreign Minister Julie Bishop" is "Julie Bishop". */
export function withoutTitle(document: Document, range: TokenRange): TokenRange {
  let { first } = range;
  for (let title = titleAt(document, first); title && title.last < range.last; title = titleAt(document, first)) {
    first = title.last;
  }
  return { first, last: range.last };
}

export const isPossessive = (text: string | undefined) => text !== undefined && POSSESSIVE.test(text);

function isTail(text: string): boolean {
  return POSSESSIVE.test(text) || (MARK.test(text) && !CLOSING.test(text));
}
