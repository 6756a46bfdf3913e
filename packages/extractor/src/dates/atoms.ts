import type { Document } from '../document/index.ts';
import { PLAIN, WORDS, type Word } from './vocabulary.ts';

/** A piece of a token small enough for the grammar: "mid-1990s" is three of them. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** Lower case, typographic apostrophes made plain, an abbreviation's full stop taken off. */
  readonly lower: string;
  readonly word: Word;
  readonly spaced: boolean;
  /** Place in `document.tokens`; -1 between paragraphs. */
  readonly token: number;
  /** Begins with a digit. */
  readonly digits: boolean;
}

const BREAK: Atom = { start: -1, end: -1, lower: '\n', word: PLAIN, spaced: true, token: -1, digits: false };
const DASH = /[-‐‑‒–—/]/;
const PIECES = /[-‐‑‒–—/]|[^-‐‑‒–—/]+/g;

/** The document's tokens as atoms, with a break between paragraphs so that nothing is read across them. */
export function atomsOf(document: Document): Atom[] {
  const atoms: Atom[] = [];
  let paragraph = -1;
  for (const token of document.tokens) {
    const home = document.sentences[token.sentence]!.paragraph;
    if (home !== paragraph) {
      atoms.push(BREAK);
      paragraph = home;
    }
    const { lower, start, end } = token;
    if (lower.length > 1 && DASH.test(lower) && !WORDS.has(lower)) {
      for (const piece of lower.matchAll(PIECES)) {
        const from = start + piece.index;
        atoms.push(atom(piece[0], from, from + piece[0].length, piece.index === 0 && token.spaced, token.index));
      }
    } else atoms.push(atom(lower, start, end, token.spaced, token.index));
  }
  atoms.push(BREAK);
  return atoms;
}

function atom(raw: string, start: number, end: number, spaced: boolean, token: number): Atom {
  const first = raw.charCodeAt(0);
  const digits = first >= 48 && first <= 57;
  let lower = raw;
  if (first > 127 || raw.length > 1) {
    if (lower.includes('’')) lower = lower.replaceAll('’', "'");
    else if (lower === '‘') lower = "'";
    if (lower.length > 2 && lower.endsWith('.') && !digits) lower = lower.slice(0, -1);
  }
  return { start, end, lower, word: WORDS.get(lower) ?? PLAIN, spaced, token, digits };
}
