import type { Document, Paragraph, Pos, Token } from '../../document/index.ts';
import { hashString } from '../../tagger/index.ts';
import { wordView } from '../../words/index.ts';
import { cueKindNumber, kindNumber } from '../kinds/index.ts';
import { userCuesOf } from '../user-cues.ts';
import { type CuePriors, priorOf, priorOfLemma } from './cue-priors.ts';
import { quoteStates } from './quotes.ts';

const POS_CODES: Record<Pos, number> = {
  ADJ: 1,
  ADP: 2,
  ADV: 3,
  AUX: 4,
  CCONJ: 5,
  DET: 6,
  INTJ: 7,
  NOUN: 8,
  NUM: 9,
  PART: 10,
  PRON: 11,
  PROPN: 12,
  PUNCT: 13,
  SCONJ: 14,
  SYM: 15,
  VERB: 16,
  X: 17,
  SPACE: 18,
};
export const POS = POS_CODES;

/** What the attribution tagger sees of one paragraph: one number a token and kind of evidence. */
export interface Frame {
  /** Place of the first token in `document.tokens`. */
  readonly first: number;
  readonly length: number;
  readonly kind: Paragraph['kind'];
  readonly tokens: readonly Token[];
  readonly words: Uint32Array;
  readonly lemmas: Uint32Array;
  readonly suffixes: Uint32Array;
  readonly pos: Uint8Array;
  /** Word clusters, the finer and the coarser; unknown words share a number. */
  readonly fine: Uint16Array;
  readonly coarse: Uint16Array;
  /** Kind of claim that the cue lexicon gives the word, 0 for none. */
  readonly cueKinds: Uint8Array;
  readonly shapes: Uint8Array;
  readonly quotes: Uint8Array;
  /** The paragraph before ended within a quotation and this one begins with a mark. */
  readonly continued: boolean;
  readonly opensNext: boolean;
  /** How often words of this lemma are cues, in steps from 0 (never or unknown) to 7. */
  readonly priors: Uint8Array;
  /** Per token, its sentence's first token and the one after its last, counted from the paragraph's first. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
}

/** Reads every paragraph that has tokens. */
export function framesOf(document: Document, priors: CuePriors): Frame[] {
  const frames: Frame[] = [];
  const { sentences } = document;
  let open = false;
  for (let s = 0; s < sentences.length; ) {
    const from = s;
    while (s < sentences.length && sentences[s].paragraph === sentences[from].paragraph) s++;
    const frame = readFrame(document, from, s, priors, open);
    open = frame.opensNext;
    frames.push(frame);
  }
  return frames;
}

function readFrame(document: Document, from: number, to: number, priors: CuePriors, open: boolean): Frame {
  const { tokens, sentences } = document;
  const { first } = sentences[from];
  const { last } = sentences[to - 1];
  const length = last - first;
  const words = new Uint32Array(length);
  const lemmas = new Uint32Array(length);
  const suffixes = new Uint32Array(length);
  const pos = new Uint8Array(length);
  const shapes = new Uint8Array(length);
  const fine = new Uint16Array(length);
  const coarse = new Uint16Array(length);
  const cueKinds = new Uint8Array(length);
  const prior = new Uint8Array(length);
  const sentenceStart = new Int32Array(length);
  const sentenceEnd = new Int32Array(length);
  for (let s = from; s < to; ) {
    const start = sentences[s++].first - first;
    while (s < to && !beginsSentence(tokens[sentences[s].first])) s++;
    const end = sentences[s - 1].last - first;
    sentenceStart.fill(start, start, end);
    sentenceEnd.fill(end, start, end);
  }
  for (let i = 0; i < length; i++) {
    const token = tokens[first + i];
    const view = wordView(token.text);
    words[i] = view.word;
    lemmas[i] = token.lemma === token.lower ? view.word : hashString(token.lemma);
    suffixes[i] = view.affixes[5] ?? view.word;
    fine[i] = view.fine + 2;
    coarse[i] = view.coarse + 2;
    cueKinds[i] = cueKindNumber(token);
    pos[i] = POS_CODES[token.pos] ?? 0;
    shapes[i] = shapeOf(token.text);
    prior[i] = priorOf(priors, token);
  }
  standInForUserCues(document, { first, words, lemmas, suffixes, fine, coarse, cueKinds, priors: prior }, priors);
  const quotes = quoteStates(tokens, first, last);
  return {
    first,
    length,
    kind: document.paragraphs[sentences[from].paragraph].kind,
    tokens,
    words,
    lemmas,
    suffixes,
    pos,
    fine,
    coarse,
    cueKinds,
    shapes,
    quotes: quotes.states,
    continued: open && quotes.states[0] === 2,
    opensNext: quotes.open,
    priors: prior,
    sentenceStart,
    sentenceEnd,
  };
}

type Words = Pick<Frame, 'first' | 'words' | 'lemmas' | 'suffixes' | 'fine' | 'coarse' | 'cueKinds' | 'priors'>;

/** Shows the tagger, where a cue of the user's stands that it does not know, a cue that it knows. */
function standInForUserCues({ tokens, lexicons }: Document, frame: Words, priors: CuePriors): void {
  const cues = userCuesOf(lexicons);
  if (!cues) return;
  const { length } = frame.words;
  for (let i = 0; i < length; i++) {
    const token = tokens[frame.first + i];
    const found = cues.at(tokens, frame.first + i, frame.first + length);
    if (!found) continue;
    const { entry, standIn } = found;
    frame.cueKinds[i] = kindNumber(entry.kind);
    const prior = priorOfLemma(priors, token, standIn.lemma);
    if (frame.priors[i] >= prior) continue;
    const view = wordView(standIn.word);
    frame.words[i] = view.word;
    frame.lemmas[i] = hashString(standIn.lemma);
    frame.suffixes[i] = view.affixes[5] ?? view.word;
    frame.fine[i] = view.fine + 2;
    frame.coarse[i] = view.coarse + 2;
    frame.priors[i] = prior;
  }
}

/** A "sentence" that begins with a small letter or a comma was cut at an abbreviation: "Rep. Doe (R-Tex.) said". */
function beginsSentence({ text }: Token): boolean {
  const head = text[0];
  return !(head === ',' || head === ')' || head !== head.toUpperCase());
}

/** 0 other, 1 small letters, 2 capitalised, 3 all capitals, 4 digit first. */
function shapeOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 4;
  const head = text[0];
  const small = head.toLowerCase();
  if (head !== small) return text.length > 1 && text === text.toUpperCase() ? 3 : 2;
  return small !== head.toUpperCase() ? 1 : 0;
}
