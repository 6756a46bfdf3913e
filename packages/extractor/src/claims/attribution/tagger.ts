import type { Document, Token } from '../../document/index.ts';
import { FeatureRows, LinearTagger, readModel, type SequenceTagger } from '../../tagger/index.ts';
import { type ConfidenceWeights, readConfidence } from './confidence.ts';
import { cueContextOf } from './cue-context.ts';
import { type CuePriors, priorOf, readCuePriors } from './cue-priors.ts';
import { addFeatures } from './features.ts';
import { type Frame, framesOf } from './frame.ts';
import { CUE, NONE, PARTS, type PartTagging, toParts } from './labels.ts';
import { layoutOf } from './layout.ts';
import type { LinkInput, Places } from './linker.ts';
import { labelParenthetical } from './parenthetical.ts';
import { addFirstPass, cueStrengths, runsOf } from './second-pass.ts';
import { labelStructure } from './structure.ts';

/** Cue prior, in steps, of verbs that hardly do anything but report ("say", "tell"). */
const REPORTING = 6;
/** Below this probability of a cue in the first pass, the second finds none either. */
const LEAST_CUE = 0.15;

/** The two models and the table that attribution tagging needs. */
export interface AttributionModels {
  readonly priors: CuePriors;
  readonly first: SequenceTagger;
  readonly second: SequenceTagger;
  readonly confidence: ConfidenceWeights;
}

/** The label of every token of a document, how sure the model is of it, and the quotation state. */
export interface TaggedAttributions extends LinkInput {
  /** The model's probability of the label, 0 to 1. */
  readonly sureness: Float32Array;
  /** What rule labelled a token, when the document is to be explained. */
  readonly rules: Map<number, string> | null;
}

export function readAttributionModels(folder: URL): AttributionModels {
  return {
    priors: readCuePriors(new URL('cue-priors.tsv', folder)),
    first: new LinearTagger(readModel(new URL('attribution-first.bin', folder))),
    second: new LinearTagger(readModel(new URL('attribution.bin', folder))),
    confidence: readConfidence(new URL('attribution-confidence.json', folder)),
  };
}

/**
 * Tags sources, cues and contents paragraph by paragraph in two passes: the first sees likely cues by how often
 * such words are cues, the second sees what the first found.
 */
export function tagAttributions(document: Document, models: AttributionModels): TaggedAttributions {
  const labels = new Uint8Array(document.tokens.length);
  const sides = new Int8Array(document.tokens.length);
  const sureness = new Float32Array(document.tokens.length);
  const frames = framesOf(document, models.priors);
  const rows = new FeatureRows();
  for (const frame of frames) {
    if (frame.kind === 'byline') continue;
    const layout = layoutOf(frame);
    firstPassRows(frame, rows, layout);
    const first = taggedParts(models.first, rows);
    if (!isPromising(first)) continue;
    secondPassRows(frame, first, rows, layout);
    const second = taggedParts(models.second, rows);
    const { path, marginals } = second;
    labels.set(path, frame.first);
    sides.set(second.sides, frame.first);
    for (let i = 0; i < frame.length; i++) sureness[frame.first + i] = marginals[i * PARTS + path[i]];
  }
  const places = placesOf(document.tokens.length, frames);
  const tagged = { labels, sides, sureness, ...places, rules: document.explain ? new Map<number, string>() : null };
  const isReporting = (token: Token) => priorOf(models.priors, token) >= REPORTING;
  for (const frame of frames) {
    const { first, length } = frame;
    for (let i = 0; i < length; i = frame.sentenceEnd[i]) {
      const sentence = { first: first + i, last: first + frame.sentenceEnd[i] };
      labelParenthetical(document.tokens, sentence, tagged, isReporting);
    }
    labelStructure(document, { first, last: first + length }, tagged);
  }
  return tagged;
}

/** Most paragraphs that the first pass finds nothing in need no second. */
function isPromising({ path, marginals }: PartTagging): boolean {
  for (let i = 0; i < path.length; i++) {
    if (path[i] !== NONE || marginals[i * PARTS + CUE] >= LEAST_CUE) return true;
  }
  return false;
}

function taggedParts(tagger: SequenceTagger, rows: FeatureRows): PartTagging {
  const { path, marginals } = tagger.tag(rows);
  return toParts(path, marginals);
}

/** Sentence, paragraph and quotation state of each token, as the frames have them. */
export function placesOf(length: number, frames: readonly Frame[]): Places {
  const sentences = new Int32Array(length);
  const paragraphs = new Int32Array(length);
  const quotes = new Uint8Array(length);
  let sentence = 0;
  frames.forEach((frame, paragraph) => {
    quotes.set(frame.quotes, frame.first);
    paragraphs.fill(paragraph, frame.first, frame.first + frame.length);
    for (let i = 0; i < frame.length; i = frame.sentenceEnd[i]) {
      sentences.fill(sentence++, frame.first + i, frame.first + frame.sentenceEnd[i]);
    }
  });
  return { sentences, paragraphs, quotes };
}

/** Writes the first pass's features of a paragraph. */
export function firstPassRows(frame: Frame, rows: FeatureRows, layout = layoutOf(frame)): void {
  const cues = cueContextOf(frame, layout, frame.priors);
  rows.reset();
  for (let i = 0; i < frame.length; i++) {
    addFeatures(frame, layout, cues, i, rows);
    rows.endRow();
  }
}

/** Writes the second pass's features of a paragraph. */
export function secondPassRows(frame: Frame, first: PartTagging, rows: FeatureRows, layout = layoutOf(frame)): void {
  const cues = cueContextOf(frame, layout, cueStrengths(frame, first));
  const runs = runsOf(frame, first);
  rows.reset();
  for (let i = 0; i < frame.length; i++) {
    addFeatures(frame, layout, cues, i, rows);
    addFirstPass(frame, cues, first, runs, i, rows);
    rows.endRow();
  }
}
