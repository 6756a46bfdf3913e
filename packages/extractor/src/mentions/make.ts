import type { DocMention, Document, TokenRange } from '../document/index.ts';
import { spanOf } from '../phrases/index.ts';

type Facts = Pick<DocMention, 'type' | 'form' | 'confidence' | 'by' | 'why'>;

/** A mention over a range of tokens. */
export function makeMention(document: Document, { first, last }: TokenRange, facts: Facts): DocMention {
  return { ...facts, ...spanOf(document, { first, last }), first, last };
}

export function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}

export const lengthOf = ({ first, last }: TokenRange) => last - first;
