import type { Document } from '../document/index.ts';
import { FeatureRows, LinearTagger, readModel, type SequenceTagger } from '../tagger/index.ts';
import { type Calibration, calibrated, readCalibration } from './calibration.ts';
import { featureRows, LONGEST_SEQUENCE } from './features.ts';
import { decode, LABELS, OUTSIDE, spanProbability, type TaggedType } from './labels.ts';
import { Mark, type Marks } from './marks.ts';

/** A span that a tagger proposes; tokens of the document, `first` in, `last` out. */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly type: TaggedType;
  /** How often spans that the tagger was so sure of were right, 0 to 1. */
  readonly probability: number;
}

export interface TaggedSpans {
  /** Sorted by `first`, without overlaps. */
  readonly names: Tagged[];
  readonly nominals: Tagged[];
  /** Of each token of the document, how likely the names tagger holds it to be no part of a name; told where the
   * gazetteer sees a place. */
  readonly outside: Float32Array;
}

interface Calibrated {
  readonly tagger: SequenceTagger;
  readonly calibration: Calibration;
}

const load = (name: string): Calibrated => ({
  tagger: new LinearTagger(readModel(new URL(`models/${name}.bin`, import.meta.url))),
  calibration: readCalibration(name),
});
const NAMES = load('names');
const NOMINALS = load('nominals');

/** Name of each model to the SHA-256 of its file. */
export const MENTION_MODELS: Readonly<Record<string, string>> = {
  names: NAMES.tagger.sha256,
  nominals: NOMINALS.tagger.sha256,
};

const PLACE = Mark.country | Mark.city | Mark.region;
const rows = new FeatureRows();

/** Runs both taggers over every sentence: the one for names, and the one for noun phrases with a referent. */
export function tagDocument(document: Document, marks: Marks): TaggedSpans {
  const names: Tagged[] = [];
  const nominals: Tagged[] = [];
  const outside = new Float32Array(document.tokens.length);
  for (const sentence of document.sentences) {
    for (let first = sentence.first; first < sentence.last; first += LONGEST_SEQUENCE) {
      const last = Math.min(sentence.last, first + LONGEST_SEQUENCE);
      featureRows(document.tokens, first, last, marks, rows);
      const places = marks.subarray(first, last).some((mark) => (mark & PLACE) !== 0);
      const marginals = tagRows(NAMES, first, names, places);
      for (let i = first; i < last; i++) outside[i] = marginals ? marginals[(i - first) * LABELS.length] : 0;
      tagRows(NOMINALS, first, nominals, false);
    }
  }
  return { names, nominals, outside };
}

/** @param always give probabilities even where there is no span: they cost as much as the labels */
function tagRows(
  { tagger, calibration }: Calibrated,
  offset: number,
  into: Tagged[],
  always: boolean,
): Float64Array | null {
  const tagging = tagger.tag(rows);
  const { path } = tagging;
  if (!always && path.every((label) => label === OUTSIDE)) return null;
  const { marginals } = tagging;
  for (const span of decode(path)) {
    const probability = calibrated(calibration, spanProbability(span, path, marginals, LABELS.length));
    into.push({ first: span.first + offset, last: span.last + offset, type: span.type, probability });
  }
  return marginals;
}
