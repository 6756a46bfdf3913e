import type { TrainedWeights } from './export.ts';
import { randomSource, shuffle } from './random.ts';
import { FeatureIndex } from './sequences.ts';

export interface Example {
  /** Active features. */
  readonly features: Uint32Array;
  /** Bit `y` is set when label `y` is right; labels are independent of each other. */
  readonly labels: number;
}

export interface LogisticOptions {
  readonly width: number;
  readonly epochs: number;
  /** First step of the gradient descent. */
  readonly rate: number;
  /** Strength of the L2 penalty. */
  readonly l2: number;
  readonly seed: number;
  readonly minCount: number;
  /** Scale each feature by how unevenly it is spread over right and wrong examples (Wang and Manning 2012). */
  readonly ratios: boolean;
}

/**
 * Trains one L2-regularised logistic regression a label over the same features, each example scaled to unit length, by
 * averaged stochastic gradient (Bottou 2012). The same input gives the same weights.
 */
export function trainLogistic(examples: readonly Example[], options: LogisticOptions): TrainedWeights {
  const { width, l2 } = options;
  const sequences = examples.map(({ features }) => ({ rows: [features], labels: new Uint8Array(1) }));
  const index = new FeatureIndex(sequences, options.minCount);
  const data = examples.map(({ features, labels }) => ({ ids: index.dense(features), labels, unit: unitOf(features) }));
  // Weights are kept as `scale * raw`, so that the penalty costs one multiplication a step.
  const raw = new Float64Array(index.size * width);
  const spread = options.ratios ? logRatios(data, index.size, width) : new Float64Array(raw.length).fill(1);
  const sums = new Float64Array(raw.length);
  let scale = 1;
  let time = 0;
  let kept = 0;
  const random = randomSource(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { ids, labels, unit } of shuffle([...data], random)) {
      const rate = options.rate / (1 + options.rate * l2 * time++);
      scale *= 1 - rate * l2;
      for (let y = 0; y < width; y++) {
        let score = 0;
        for (const id of ids) score += raw[id * width + y]! * spread[id * width + y]!;
        const gradient = chance(score * scale * unit) - ((labels >> y) & 1);
        const step = (rate * gradient * unit) / scale;
        if (Math.abs(gradient) > 1e-4) for (const id of ids) raw[id * width + y]! -= step * spread[id * width + y]!;
      }
    }
    if (epoch * 2 >= options.epochs) {
      kept++;
      for (let i = 0; i < sums.length; i++) sums[i]! += raw[i]! * scale;
    }
  }
  return {
    keys: index.keys,
    weights: Float32Array.from(sums, (sum, i) => (sum / kept) * spread[i]!),
    transitions: new Float32Array((width + 1) * width),
  };
}

/** |log| of the ratio of a feature's share among right and among wrong examples, smoothed by one; at most 3. */
function logRatios(
  data: readonly { readonly ids: Uint32Array; readonly labels: number }[],
  size: number,
  width: number,
): Float64Array {
  const right = new Float64Array(size * width).fill(1);
  const wrong = new Float64Array(size * width).fill(1);
  const totals = new Float64Array(width * 2).fill(1);
  for (const { ids, labels } of data) {
    for (let y = 0; y < width; y++) {
      const yes = (labels >> y) & 1;
      totals[y * 2 + yes]! += 1;
      const counts = yes ? right : wrong;
      for (const id of ids) counts[id * width + y]! += 1;
    }
  }
  return Float64Array.from(right, (count, i) => {
    const y = i % width;
    const ratio = Math.log(count / totals[y * 2 + 1]! / (wrong[i]! / totals[y * 2]!));
    return Math.min(3, Math.max(0.1, Math.abs(ratio)));
  });
}

function unitOf(features: Uint32Array): number {
  return 1 / Math.sqrt(Math.max(1, features.length));
}

function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

export type MixedOptions = Omit<LogisticOptions, 'ratios'>;

/** Trains with and without the scaling by ratios and takes the mean of both: each errs differently, and the mean is one linear model again. */
export function trainMixed(examples: readonly Example[], options: MixedOptions): TrainedWeights {
  const scaled = trainLogistic(examples, { ...options, ratios: true });
  const plain = trainLogistic(examples, { ...options, ratios: false, seed: options.seed + 1 });
  return { ...scaled, weights: Float32Array.from(scaled.weights, (weight, i) => (weight + plain.weights[i]!) / 2) };
}

/** Chance of each label by trained weights. */
export class LogisticScorer {
  private readonly rows = new Map<number, number>();
  private readonly trained: TrainedWeights;
  private readonly width: number;

  constructor(trained: TrainedWeights, width: number) {
    this.trained = trained;
    this.width = width;
    trained.keys.forEach((key, row) => void this.rows.set(key, row));
  }

  score(features: Uint32Array): number[] {
    const sums = new Array<number>(this.width).fill(0);
    for (const key of features) {
      const row = this.rows.get(key);
      if (row === undefined) continue;
      for (let y = 0; y < this.width; y++) sums[y]! += this.trained.weights[row * this.width + y]!;
    }
    return sums.map((sum) => chance(sum * unitOf(features)));
  }
}
