import type { Document, Pos } from '../document/index.ts';
import { type Atom, atomsOf } from './atoms.ts';
import type { Reading } from './reading.ts';
import { PLAIN, type Word } from './vocabulary.ts';

/** A date expression as found: where it stands and what it says. `first` is in, `last` is out, both atoms. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
  /** Name of the parser. */
  readonly by: string;
  /** Too little by itself: kept only when a refiner joins it to a neighbour. */
  readonly weak?: true;
}

/** Reads one kind of expression that begins at atom `i`. Most files in parsers/ hold one. */
export interface Parser {
  readonly name: string;
  parse(scan: Scan, i: number): Found | readonly Found[] | null;
}

const NOTHING: Atom['lower'] = '\n';
const APOSTROPHE = 39;
const HYPHENS = '-‐‑‒–—';

/** The atoms of a document, with the small questions that parsers ask about them. */
export class Scan {
  readonly document: Document;
  readonly text: string;
  readonly atoms: readonly Atom[];

  constructor(document: Document) {
    this.document = document;
    this.text = document.text;
    this.atoms = atomsOf(document);
  }

  /** Out of range gives the break that stands between paragraphs. */
  at(i: number): Atom {
    return this.atoms[i] ?? this.atoms[0]!;
  }

  word(i: number): Word {
    return this.at(i).word;
  }

  lower(i: number): string {
    return (this.atoms[i] ?? this.atoms[0]!).lower;
  }

  /** Worth a look by the parsers: digits, or a word that some lexicon names; an article only before such a one. */
  startsDate(i: number): boolean {
    const { lower } = this.at(i);
    const article = lower === 'the' || lower === 'a' || lower === 'an';
    return this.isKnown(i) && (!article || this.isKnown(i + 1));
  }

  private isKnown(i: number): boolean {
    const { digits, word, lower } = this.at(i);
    return digits || word !== PLAIN || lower.charCodeAt(0) === APOSTROPHE;
  }

  isBreak(i: number): boolean {
    return this.lower(i) === NOTHING;
  }

  /** A hyphen or dash with no space on its left. */
  isHyphen(i: number): boolean {
    const atom = this.at(i);
    return atom.end - atom.start === 1 && !atom.spaced && HYPHENS.includes(atom.lower);
  }

  pos(i: number): Pos | null {
    const { token } = this.at(i);
    return token < 0 ? null : this.document.tokens[token]!.pos;
  }

  /** The word begins with a capital in a text where that says something. */
  isCapital(i: number): boolean {
    const { start } = this.at(i);
    if (start < 0) return false;
    const letter = this.text[start]!;
    return letter !== letter.toLowerCase();
  }

  /** Characters between two atoms. */
  between(left: number, right: number): string {
    return this.text.slice(this.at(left).end, this.at(right).start);
  }

  found(by: string, first: number, last: number, reading: Reading, weak?: true): Found {
    const start = this.at(first).start;
    const end = this.at(last - 1).end;
    return weak ? { start, end, first, last, reading, by, weak } : { start, end, first, last, reading, by };
  }

  /** The same from offsets, for parsers that read characters; null when the span does not begin on an atom. */
  foundTo(by: string, first: number, end: number, reading: Reading): Found {
    let last = first + 1;
    while (!this.isBreak(last) && this.at(last).start < end) last++;
    return { start: this.at(first).start, end, first, last, reading, by };
  }
}
