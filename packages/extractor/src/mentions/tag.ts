import type { Document } from '../document/index.ts';
import { FeatureRows, LinearTagger, readModel, type SequenceTagger } from '../tagger/index.ts';
import { featureRows, LONGEST_SEQUENCE, type Marks } from './features.ts';
import { decode, LABELS, spanProbability, type TaggedType } from './labels.ts';

/** A span that a tagger proposes; tokens of the document, `first` in, `last` out. */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly type: TaggedType;
  /** 0 to 1, by the model's own lights. */
  readonly probability: number;
}

export interface TaggedSpans {
  /** Sorted by `first`, without overlaps. */
  readonly names: Tagged[];
  readonly nominals: Tagged[];
}

const load = (name: string) => new LinearTagger(readModel(new URL(`models/${name}.bin`, import.meta.url)));
const NAMES = load('names');
const NOMINALS = load('nominals');

/** Name of each model to the SHA-256 of its file. */
export const MENTION_MODELS: Readonly<Record<string, string>> = { names: NAMES.sha256, nominals: NOMINALS.sha256 };

const rows = new FeatureRows();

/** Runs both taggers over every sentence: the one for names, and the one for noun phrases with a referent. */
export function tagDocument(document: Document, marks: Marks): TaggedSpans {
  const names: Tagged[] = [];
  const nominals: Tagged[] = [];
  for (const sentence of document.sentences) {
    for (let first = sentence.first; first < sentence.last; first += LONGEST_SEQUENCE) {
      const last = Math.min(sentence.last, first + LONGEST_SEQUENCE);
      featureRows(document.tokens, first, last, marks, rows);
      tagRows(NAMES, first, names);
      tagRows(NOMINALS, first, nominals);
    }
  }
  return { names, nominals };
}

function tagRows(tagger: SequenceTagger, offset: number, into: Tagged[]): void {
  const path = tagger.decode(rows);
  if (path.every((label) => label === 0)) return;
  const { marginals } = tagger.tag(rows);
  for (const span of decode(path)) {
    const probability = spanProbability(span, path, marginals, LABELS.length);
    into.push({ first: span.first + offset, last: span.last + offset, type: span.type, probability });
  }
}
