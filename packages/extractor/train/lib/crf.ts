import { posterior } from '../../src/tagger/index.ts';
import type { TrainedWeights } from './export.ts';
import { randomSource, shuffle } from './random.ts';
import { FeatureIndex, type Sequence } from './sequences.ts';

export interface CrfOptions {
  readonly width: number;
  readonly epochs: number;
  /** AdaGrad's initial step. */
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
  readonly minCount: number;
  /** Share of a step's features left out at each visit. */
  readonly dropout: number;
  /** The weights at the ends of the epochs from this one on are averaged (Polyak and Juditsky 1992); the last ones count when absent. */
  readonly averageFrom?: number;
  /** Label pairs that may follow each other; `from` is -1 at the start. */
  readonly allowed: (from: number, to: number) => boolean;
  readonly onEpoch?: (epoch: number, meanLoss: number) => void;
}

const FORBIDDEN = -1e4;

/** Trains a linear-chain CRF by stochastic gradient with AdaGrad (Duchi et al. 2011). The same input gives the same weights. */
export function trainCrf(sequences: readonly Sequence[], options: CrfOptions): TrainedWeights {
  const { width } = options;
  const index = new FeatureIndex(sequences, options.minCount);
  const data = sequences.map((s) => ({ labels: s.labels, rows: s.rows.map((row) => index.dense(row)) }));
  const weights = new Float32Array(index.size * width);
  const squares = new Float32Array(index.size * width).fill(1e-6);
  const transitions = new Float32Array((width + 1) * width);
  const transitionSquares = new Float32Array(transitions.length).fill(1e-6);
  for (let i = 0; i < transitions.length; i++) {
    const from = Math.floor(i / width);
    if (!options.allowed(from === width ? -1 : from, i % width)) transitions[i] = FORBIDDEN;
  }
  const averageFrom = options.averageFrom ?? options.epochs;
  const sums = new Float32Array(weights.length);
  const random = randomSource(options.seed);
  const expTransitions = new Float64Array(transitions.length);
  const step = (value: Float32Array, square: Float32Array, i: number, gradient: number) => {
    const g = gradient + options.l2 * value[i]!;
    square[i]! += g * g;
    value[i]! -= (options.rate * g) / Math.sqrt(square[i]!);
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    for (const { labels, rows: all } of shuffle([...data], random)) {
      const rows = options.dropout > 0 ? all.map((row) => row.filter(() => random() >= options.dropout)) : all;
      const scores = emissions(rows, weights, width);
      for (let i = 0; i < transitions.length; i++) expTransitions[i] = Math.exp(transitions[i]!);
      const lattice = posterior(scores, rows.length, width, expTransitions);
      loss += lattice.logZ - pathScore(scores, labels, transitions, width);
      rows.forEach((row, t) => {
        for (let y = 0; y < width; y++) {
          const gradient = lattice.marginals[t * width + y]! - (labels[t] === y ? 1 : 0);
          if (Math.abs(gradient) < 1e-5) continue;
          for (const id of row) step(weights, squares, id * width + y, gradient);
        }
      });
      transitionGradients(lattice, labels, width, expTransitions, (i, gradient) => {
        if (transitions[i] !== FORBIDDEN) step(transitions, transitionSquares, i, gradient);
      });
    }
    if (epoch + 1 >= averageFrom) for (let i = 0; i < weights.length; i++) sums[i]! += weights[i]!;
    options.onEpoch?.(epoch + 1, loss / data.length);
  }
  const averaged = options.epochs - averageFrom + 1;
  return { keys: index.keys, weights: sums.map((sum) => sum / averaged), transitions };
}

function emissions(rows: readonly Uint32Array[], weights: Float32Array, width: number): Float32Array {
  const scores = new Float32Array(rows.length * width);
  rows.forEach((row, t) => {
    for (const id of row) for (let y = 0; y < width; y++) scores[t * width + y]! += weights[id * width + y]!;
  });
  return scores;
}

function pathScore(scores: Float32Array, labels: Uint8Array, transitions: Float32Array, width: number): number {
  let sum = 0;
  labels.forEach((y, t) => {
    sum += scores[t * width + y]! + transitions[(t === 0 ? width : labels[t - 1]!) * width + y]!;
  });
  return sum;
}

function transitionGradients(
  lattice: ReturnType<typeof posterior>,
  labels: Uint8Array,
  width: number,
  expTransitions: Float64Array,
  update: (index: number, gradient: number) => void,
): void {
  const gradient = new Float64Array((width + 1) * width);
  const pair = new Float64Array(width * width);
  for (let y = 0; y < width && labels.length > 0; y++) gradient[width * width + y] = lattice.marginals[y]!;
  if (labels.length > 0) gradient[width * width + labels[0]!]! -= 1;
  for (let t = 1; t < labels.length; t++) {
    let total = 0;
    for (let x = 0; x < width; x++) {
      for (let y = 0; y < width; y++) {
        const i = x * width + y;
        const now = t * width + y;
        pair[i] =
          lattice.alpha[now - y - width + x]! * expTransitions[i]! * lattice.emission[now]! * lattice.beta[now]!;
        total += pair[i]!;
      }
    }
    if (total > 0) for (let i = 0; i < pair.length; i++) gradient[i]! += pair[i]! / total;
    gradient[labels[t - 1]! * width + labels[t]!]! -= 1;
  }
  gradient.forEach((g, i) => {
    if (g !== 0) update(i, g);
  });
}
