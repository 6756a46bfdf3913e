import type { Token } from '../../src/document/index.ts';
import { type Example, labelled, tokenised } from './data.ts';

export type Change = (text: string) => string;

/** Capitals and lower case that leave every offset where it is. */
export const toUpper: Change = (text) => sameLength(text, (character) => character.toUpperCase());
export const toLower: Change = (text) => sameLength(text, (character) => character.toLowerCase());

function sameLength(text: string, change: Change): string {
  return text.replace(/\p{L}/gu, (letter) => (change(letter).length === letter.length ? change(letter) : letter));
}

/** The example as it comes out when its text is recased first and the extractor's truecaser has mended it. */
export function throughTruecaser({ document, sentences }: Example, change: Change): Example {
  const { tokens } = document;
  const spans = sentences.flatMap((sentence) =>
    sentence.spans.map(({ first, last, type }) => ({
      start: tokens[sentence.first + first].start,
      end: tokens[sentence.first + last - 1].end,
      type,
    })),
  );
  const kept = sentences.map((s) => ({ start: tokens[s.first].start, end: tokens[s.last - 1].end }));
  const copy = labelled(tokenised(document.id, change(document.text)), spans);
  const isKept = (first: number, last: number) =>
    kept.some((k) => k.start <= copy.document.tokens[first].start && k.end >= copy.document.tokens[last - 1].end);
  return { document: copy.document, sentences: copy.sentences.filter((s) => isKept(s.first, s.last)) };
}

/** The same tokens, parts of speech and all, written otherwise. */
export function rewritten(tokens: readonly Token[], change: Change): Token[] {
  return tokens.map((token) => ({ ...token, text: change(token.text) }));
}
