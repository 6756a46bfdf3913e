import type { CuePriors } from '../../src/claims/attribution/cue-priors.ts';
import { framesOf } from '../../src/claims/attribution/frame.ts';
import { LABELS, PARTS, type PartTagging, toParts } from '../../src/claims/attribution/labels.ts';
import { firstPassRows, secondPassRows } from '../../src/claims/attribution/tagger.ts';
import { FeatureRows, LinearModel, LinearTagger, type ModelData } from '../../src/tagger/index.ts';
import { quantise, type TrainedWeights } from '../lib/export.ts';
import { trainPerceptron } from '../lib/perceptron.ts';
import { copyRows, type Sequence } from '../lib/sequences.ts';
import type { LabelledDocument } from './gold.ts';

/** A paragraph ready for training, with the number of the article it is of. */
export interface Paragraph extends Sequence {
  readonly article: number;
  readonly first: number;
}

/** What a pass says of an article that it was not trained on. */
export type Judgement = PartTagging;

export type PriorsOf = (article: number) => CuePriors;
const WIDTH = LABELS.length;

export function firstPassParagraphs(documents: readonly LabelledDocument[], priorsOf: PriorsOf): Paragraph[] {
  return paragraphs(documents, priorsOf, (frame, rows) => firstPassRows(frame, rows));
}

export function secondPassParagraphs(
  documents: readonly LabelledDocument[],
  priorsOf: PriorsOf,
  judgements: readonly Judgement[],
): Paragraph[] {
  return paragraphs(documents, priorsOf, (frame, rows, article) => {
    const { path, sides, marginals } = judgements[article];
    const [from, to] = [frame.first, frame.first + frame.length];
    const first = {
      path: path.subarray(from, to),
      sides: sides.subarray(from, to),
      marginals: marginals.subarray(from * PARTS, to * PARTS),
    };
    secondPassRows(frame, first, rows);
  });
}

function paragraphs(
  documents: readonly LabelledDocument[],
  priorsOf: PriorsOf,
  write: (frame: ReturnType<typeof framesOf>[number], rows: FeatureRows, article: number) => void,
): Paragraph[] {
  const rows = new FeatureRows();
  return documents.flatMap(({ document, labels }, article) =>
    framesOf(document, priorsOf(article)).map((frame) => {
      write(frame, rows, article);
      const { first, length } = frame;
      return { article, first, rows: copyRows(rows), labels: labels.subarray(first, first + length) };
    }),
  );
}

export function trainModel(sequences: readonly Sequence[], epochs: number, seed: number): TrainedWeights {
  return trainPerceptron(sequences, { width: WIDTH, epochs, seed, minCount: 2, allowed: () => true });
}

/** The mean of perceptrons that saw the sequences in different orders. */
export function trainAveraged(
  sequences: readonly Sequence[],
  epochs: number,
  seeds: readonly number[],
): TrainedWeights {
  const runs = seeds.map((seed) => trainModel(sequences, epochs, seed));
  const mean = (arrays: readonly (Float32Array | Float64Array)[]) =>
    Float32Array.from(arrays[0], (_, i) => arrays.reduce((sum, array) => sum + array[i], 0) / arrays.length);
  return {
    keys: runs[0].keys,
    weights: mean(runs.map((run) => run.weights)),
    transitions: mean(runs.map((run) => run.transitions)),
  };
}

const TEMPERATURES = [60, 90, 130, 180, 250];

/** The temperature at which articles held back are least surprising. */
export function bestTemperature(
  trained: TrainedWeights,
  held: readonly Paragraph[],
  documents: readonly LabelledDocument[],
): number {
  const sample = held.filter((_, i) => i % 4 === 0);
  const scratch = blankJudgements(documents);
  const losses = TEMPERATURES.map((temperature) => judge(asModel('held', trained, 0, temperature), sample, scratch));
  return TEMPERATURES[losses.indexOf(Math.min(...losses))];
}

/**
 * The weights as a model whose scores are divided by a temperature, so that its probabilities mean something:
 * a perceptron's scores are only good for comparing.
 */
export function asModel(name: string, trained: TrainedWeights, prune: number, temperature: number): ModelData {
  const model = quantise(name, LABELS, trained, prune);
  return {
    ...model,
    scale: model.scale / temperature,
    transitions: model.transitions.map((score) => score / temperature),
  };
}

/** Runs a model over paragraphs and writes what it says into `judgements`. @returns mean log loss a token, in nats */
export function judge(model: ModelData, sequences: readonly Paragraph[], judgements: readonly Judgement[]): number {
  const tagger = new LinearTagger(new LinearModel(model));
  const rows = new FeatureRows();
  let loss = 0;
  let tokens = 0;
  for (const { rows: steps, labels, article, first } of sequences) {
    rows.reset();
    for (const step of steps) {
      for (const key of step) rows.add(key);
      rows.endRow();
    }
    const { path, marginals } = tagger.tag(rows);
    const parts = toParts(path, marginals);
    judgements[article].path.set(parts.path, first);
    judgements[article].sides.set(parts.sides, first);
    judgements[article].marginals.set(parts.marginals, first * PARTS);
    for (let i = 0; i < labels.length; i++) loss -= Math.log(Math.max(1e-9, marginals[i * WIDTH + labels[i]]));
    tokens += labels.length;
  }
  return loss / Math.max(1, tokens);
}

export function blankJudgements(documents: readonly LabelledDocument[]): Judgement[] {
  return documents.map(({ document: { tokens } }) => ({
    path: new Uint8Array(tokens.length),
    sides: new Int8Array(tokens.length),
    marginals: new Float32Array(tokens.length * PARTS),
  }));
}
