import type { Token } from '../../document/index.ts';

/** Where a token stands with regard to quotation marks. */
export const OUTSIDE = 0;
export const INSIDE = 1;
export const OPENING = 2;
export const CLOSING = 3;

const OPEN_MARKS = new Set(['“', '„', '«', '``']);
const CLOSE_MARKS = new Set(['”', '»', "''"]);
const STRAIGHT = '"';

export interface QuoteStates {
  readonly states: Uint8Array;
  /** The paragraph ends within a quotation: one that opens the next paragraph goes on with it. */
  readonly open: boolean;
}

/**
 * Quotation state of each token of a paragraph. A straight mark opens after white space and closes elsewhere; the
 * state is never carried into the next paragraph, since a quotation over several paragraphs reopens in each.
 */
export function quoteStates(tokens: readonly Token[], first: number, last: number): QuoteStates {
  const states = new Uint8Array(last - first);
  let inside = false;
  for (let i = first; i < last; i++) {
    const { text } = tokens[i];
    let state = inside ? INSIDE : OUTSIDE;
    if (text === STRAIGHT || OPEN_MARKS.has(text) || CLOSE_MARKS.has(text)) {
      const opens = text === STRAIGHT ? opensHere(tokens, i, first, last, inside) : OPEN_MARKS.has(text);
      if (opens) {
        state = OPENING;
        inside = true;
      } else {
        state = CLOSING;
        inside = false;
      }
    }
    states[i - first] = state;
  }
  return { states, open: inside };
}

function opensHere(tokens: readonly Token[], i: number, first: number, last: number, inside: boolean): boolean {
  const spaceBefore = i === first || tokens[i].spaced;
  const spaceAfter = i + 1 >= last || tokens[i + 1].spaced;
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return !inside;
}
