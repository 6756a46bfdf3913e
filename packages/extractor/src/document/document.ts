import type { Anchor, Section, Span } from '@opine/schema';
import { trueCase } from '../truecase/index.ts';
import type { UserGazetteer } from '../user-gazetteer/index.ts';
import type { UserLexicons } from '../user-lexicons/index.ts';
import { cleanText } from './clean.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { DocClaim, DocEntity, DocEvent, DocMention, Paragraph, Sentence, Token } from './types.ts';

export interface DocumentInput {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  /** ISO 8601 day or moment. */
  readonly publishedAt?: string | null;
}

/** How a document is to be read. */
export interface DocumentOptions {
  /** Note on every mention, claim and event what found it. */
  readonly explain?: boolean;
  /** Names to be found besides those that Opine knows. */
  readonly gazetteer?: UserGazetteer | null;
  /** Triggers, frames and cues besides those that Opine knows. */
  readonly lexicons?: UserLexicons | null;
}

/**
 * One text and the layers that the stages write over it. Every offset in a layer points into `text`, which is the
 * given text cleaned and, where it was all capitals or all lower case, truecased; `given()` leads back.
 */
export class Document {
  readonly id: string;
  /** The text exactly as it was given. */
  readonly source: string;
  /** The text that is analysed: same words, see `cleanText` and `trueCase`. */
  readonly text: string;
  readonly casing: 'normal' | 'upper' | 'lower';
  readonly title: string | null;
  /** Day that relative dates count from; the dates stage may find one in the text. */
  anchor: Anchor;
  readonly paragraphs: Paragraph[];
  /** Names that the user wants to be found. */
  readonly gazetteer: UserGazetteer | null;
  /** Triggers, frames and cues that the user adds. */
  readonly lexicons: UserLexicons | null;
  /** Stages say at length what found a thing. */
  readonly explain: boolean;
  readonly notes: string[] = [];
  language: string | null = null;

  sections: Section[] = [];
  tokens: Token[] = [];
  sentences: Sentence[] = [];
  /** Sorted by start; no two overlap. */
  mentions: DocMention[] = [];
  entities: DocEntity[] = [];
  claims: DocClaim[] = [];
  events: DocEvent[] = [];

  private readonly map: Uint32Array | null;

  constructor(input: DocumentInput, options: DocumentOptions = {}) {
    this.gazetteer = options.gazetteer ?? null;
    this.lexicons = options.lexicons ?? null;
    this.explain = options.explain ?? false;
    this.id = input.id;
    this.source = input.text;
    this.title = input.title ?? null;
    const clean = cleanText(input.text);
    const cased = trueCase(clean.text);
    this.text = cased.text;
    this.casing = cased.casing;
    this.map = clean.map;
    const day = dayOf(input.publishedAt);
    this.anchor = day ? { date: day, basis: 'given' } : { date: null, basis: 'none' };
    this.paragraphs = paragraphsOf(this.text).map((span, index) => ({ ...span, index, kind: 'body' }));
  }

  /** The same span in the text as it was given. */
  given(span: Span): Span {
    if (!this.map || span.end <= span.start) return { start: span.start, end: span.end };
    return { start: this.map[span.start]!, end: this.map[span.end - 1]! + 1 };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Tokens of a sentence or any token range. */
  tokensOf(range: { readonly first: number; readonly last: number }): Token[] {
    return this.tokens.slice(range.first, range.last);
  }

  sentenceOf(token: number): Sentence {
    return this.sentences[this.tokens[token]!.sentence]!;
  }

  /** Index of the first token that ends after `offset` (binary search); `tokens.length` when none does. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The tokens that a span touches. */
  rangeOf(span: Span): { first: number; last: number } {
    const first = this.tokenAt(span.start);
    let last = first;
    while (last < this.tokens.length && this.tokens[last]!.start < span.end) last++;
    return { first, last };
  }
}

/** The calendar day that an ISO 8601 day or moment begins with; null when it is none. */
function dayOf(moment: string | null | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(moment ?? '')?.[0];
  return day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : null;
}
