import { viterbi } from '../../src/tagger/index.ts';
import type { TrainedWeights } from './export.ts';
import { randomSource, shuffle } from './random.ts';
import { FeatureIndex, type Sequence } from './sequences.ts';

export interface PerceptronOptions {
  readonly width: number;
  readonly epochs: number;
  readonly seed: number;
  readonly minCount: number;
  readonly allowed: (from: number, to: number) => boolean;
  readonly onEpoch?: (epoch: number, stepErrors: number) => void;
}

const FORBIDDEN = -1e7;

/** Trains an averaged structured perceptron (Collins 2002). The same input gives the same weights. */
export function trainPerceptron(sequences: readonly Sequence[], options: PerceptronOptions): TrainedWeights {
  const { width } = options;
  const index = new FeatureIndex(sequences, options.minCount);
  const data = sequences.map((s) => ({ labels: s.labels, rows: s.rows.map((row) => index.dense(row)) }));
  const weights = new Averaged(index.size * width);
  const transitions = new Averaged((width + 1) * width);
  for (let i = 0; i < transitions.now.length; i++) {
    const from = Math.floor(i / width);
    if (!options.allowed(from === width ? -1 : from, i % width)) transitions.now[i] = FORBIDDEN;
  }
  const random = randomSource(options.seed);
  let time = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let errors = 0;
    for (const { labels, rows } of shuffle([...data], random)) {
      const scores = new Float32Array(rows.length * width);
      rows.forEach((row, t) => {
        for (const id of row) for (let y = 0; y < width; y++) scores[t * width + y]! += weights.now[id * width + y]!;
      });
      const path = viterbi(scores, rows.length, width, transitions.now);
      for (let t = 0; t < rows.length; t++) {
        const [gold, guess] = [labels[t]!, path[t]!];
        const [goldFrom, guessFrom] = t === 0 ? [width, width] : [labels[t - 1]!, path[t - 1]!];
        if (gold !== guess) {
          errors++;
          for (const id of rows[t]!) {
            weights.add(id * width + gold, 1, time);
            weights.add(id * width + guess, -1, time);
          }
        }
        if (gold !== guess || goldFrom !== guessFrom) {
          transitions.add(goldFrom * width + gold, 1, time);
          transitions.add(guessFrom * width + guess, -1, time);
        }
      }
      time++;
    }
    options.onEpoch?.(epoch + 1, errors);
  }
  return { keys: index.keys, weights: weights.mean(time), transitions: transitions.mean(time) };
}

/** Weights with their running average, kept by the time-stamped sum. */
class Averaged {
  readonly now: Float32Array;
  private readonly sums: Float64Array;

  constructor(size: number) {
    this.now = new Float32Array(size);
    this.sums = new Float64Array(size);
  }

  add(i: number, delta: number, time: number): void {
    this.now[i]! += delta;
    this.sums[i]! += delta * time;
  }

  mean(time: number): Float32Array {
    return this.now.map((w, i) => w - this.sums[i]! / time);
  }
}
