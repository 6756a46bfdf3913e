import type { Span } from '@opine/schema';
import type { Document, TokenRange } from '../document/index.ts';

const POSSESSIVE = /['’]s$/iu;

/** The characters of a token range, less a possessive 's that the tokenizer left on its last word. */
export function spanOf(document: Document, range: TokenRange): Span {
  const lastToken = document.tokens[range.last - 1]!;
  const cut = POSSESSIVE.test(lastToken.text) ? 2 : 0;
  return { start: document.tokens[range.first]!.start, end: lastToken.end - cut };
}

/** True when the token's first letter is a capital. */
export function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(text);
}
