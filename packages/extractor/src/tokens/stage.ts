import type { Span } from '@opine/schema';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Document, Paragraph, Pos, Token } from '../document/index.ts';
import type { Stage } from '../pipeline.ts';
import { joinNames } from './name-marks.ts';

const nlp = winkNlp(winkModel, ['sbd', 'pos']);
const { its } = nlp;

/** Longest piece handed to the tokenizer at once, in code units; longer paragraphs are cut at white space. */
const LONGEST_PIECE = 20_000;
/** How far on, in code units, a token is looked for that does not stand where it should. */
const RESYNC = 600;

/** Writes tokens (with part of speech and lemma) and sentences of every paragraph that is not boilerplate. */
export const tokensStage: Stage = {
  name: 'tokens',
  reads: ['sections'],
  writes: ['tokens'],
  annotate(document) {
    for (const paragraph of document.paragraphs) {
      if (paragraph.kind === 'boilerplate') continue;
      const body = { ...paragraph, start: afterDateline(document, paragraph) };
      if (body.start > paragraph.start) readPiece(document, paragraph, { start: paragraph.start, end: body.start });
      for (const piece of piecesOf(document.text, body)) readPiece(document, paragraph, piece);
    }
  },
};

/** A dateline is no part of the sentence behind it. */
function afterDateline({ sections }: Document, { start }: Paragraph): number {
  return sections.find((section) => section.kind === 'dateline' && section.start === start)?.end ?? start;
}

function piecesOf(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST_PIECE) {
    const cut = text.lastIndexOf(' ', start + LONGEST_PIECE);
    const end = cut > start ? cut : start + LONGEST_PIECE;
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}

function readPiece(document: Document, paragraph: Paragraph, piece: Span): void {
  const doc = nlp.readDoc(document.text.slice(piece.start, piece.end));
  const values = doc.tokens().out() as string[];
  if (values.length === 0) return;
  const tags = doc.tokens().out(its.pos) as unknown as Pos[];
  const lemmas = doc.tokens().out(its.lemma as never) as unknown as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  let at = piece.start;
  for (const [from, to] of spans) {
    const first = document.tokens.length;
    const sentence = document.sentences.length;
    for (let i = from; i <= to; i++) {
      const value = values[i]!;
      const start = locate(document.text, value, at, piece.end);
      if (start < 0) continue;
      const end = start + value.length;
      if (value.trim()) {
        // wink knows no lemma of "cannot"
        document.tokens.push(makeToken(document, start, end, tags[i]!, lemmas[i] ?? value, sentence, at));
      }
      at = end;
    }
    const last = document.tokens.length;
    if (last > first) closeSentence(document, first, last, paragraph.index);
  }
}

/** Where the next token stands; the tokenizer drops a few odd characters, so it may be a little further on. */
function locate(text: string, value: string, at: number, end: number): number {
  if (text.startsWith(value, at)) return at;
  const found = text.slice(at, Math.min(end, at + RESYNC)).indexOf(value);
  return found < 0 ? -1 : at + found;
}

function makeToken(
  document: Document,
  start: number,
  end: number,
  pos: Pos,
  lemma: string,
  sentence: number,
  before: number,
): Token {
  const text = document.text.slice(start, end);
  const lower = text.toLowerCase();
  const known = document.lexicons?.forms.get(lower);
  // wink does not know the word: it took it for a noun, as it takes all words that are new to it
  const isVerb = known?.verb && lemma.toLowerCase() === lower && (pos === 'NOUN' || pos === 'PROPN');
  return {
    index: document.tokens.length,
    start,
    end,
    text,
    lower,
    lemma: known?.lemma ?? lemma.toLowerCase(),
    pos: isVerb ? 'VERB' : pos,
    spaced: start > before || document.tokens.length === 0,
    sentence,
  };
}

function closeSentence(document: Document, first: number, last: number, paragraph: number): void {
  joinNames(document.tokens, first, last);
  document.sentences.push({
    index: document.sentences.length,
    start: document.tokens[first]!.start,
    end: document.tokens[last - 1]!.end,
    first,
    last,
    paragraph,
  });
}
