import { Document, type TokenRange } from '../../src/document/index.ts';
import { type LabelledSpan, TAGGED_TYPES, type TaggedType } from '../../src/mentions/labels.ts';
import { sectionsStage } from '../../src/sections/index.ts';
import { tokensStage } from '../../src/tokens/index.ts';
import { readJsonl } from '../lib/data.ts';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly source?: string;
  readonly text: string;
  readonly entities: GoldSpan[];
}

/** A document with its tokens and the gold spans that fall on them, sentence by sentence. */
export interface Example {
  readonly document: Document;
  readonly sentences: readonly LabelledSentence[];
  /** How often an epoch learns from it; once when absent. */
  readonly times?: number;
}

export interface LabelledSentence extends TokenRange {
  /** Steps are counted from the sentence's first token. */
  readonly spans: readonly LabelledSpan[];
}

/** Reads one of the entity sets. @param folder that holds `entities/` */
export function readEntities(folder: string, set: string): GoldDocument[] {
  return readJsonl<GoldDocument>(folder, `entities/${set}.jsonl`);
}

/** The text's own tokens and sentences. */
export function tokenised(id: string, text: string): Document {
  const document = new Document({ id, text });
  for (const stage of [sectionsStage, tokensStage]) stage.annotate(document);
  return document;
}

/** Gold spans on the tokens they touch; where two overlap the longer one stays, spans over two sentences go. */
export function labelled(document: Document, spans: readonly GoldSpan[]): Example {
  const taken = new Uint8Array(document.tokens.length);
  const bySentence: LabelledSpan[][] = document.sentences.map(() => []);
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!isTagged(span.type)) continue;
    const { first, last } = document.rangeOf(span);
    const sentence = document.tokens[first]?.sentence;
    if (last <= first || document.tokens[last - 1].sentence !== sentence) continue;
    if (taken.subarray(first, last).some((t) => t === 1)) continue;
    taken.fill(1, first, last);
    const from = document.sentences[sentence].first;
    bySentence[sentence].push({ first: first - from, last: last - from, type: span.type });
  }
  const sentences = document.sentences.map((s, i) => ({ first: s.first, last: s.last, spans: bySentence[i] }));
  return { document, sentences };
}

function isTagged(type: string): type is TaggedType {
  return (TAGGED_TYPES as readonly string[]).includes(type);
}
