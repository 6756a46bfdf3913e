/** Probabilities of a linear-chain CRF by the forward-backward algorithm (Lafferty, McCallum and Pereira 2001). */
export interface Lattice {
  /** P(label at step), `step * width + label`. */
  readonly marginals: Float64Array;
  /** Scaled forward and backward messages and scales, as the trainer needs them for transition gradients. */
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly emission: Float64Array;
  readonly logZ: number;
}

/**
 * @param scores `step * width + label`
 * @param expTransitions exp of the transition scores, `from * width + to`, then `width` start scores
 */
export function posterior(scores: Float32Array, length: number, width: number, expTransitions: Float64Array): Lattice {
  const size = length * width;
  const emission = new Float64Array(size);
  const alpha = new Float64Array(size);
  const beta = new Float64Array(size);
  const marginals = new Float64Array(size);
  const ahead = new Float64Array(width);
  const { to, from } = transitionsOf(expTransitions, width);
  let logZ = 0;
  for (let step = 0; step < length; step++) {
    const base = step * width;
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < width; y++) if (scores[base + y]! > top) top = scores[base + y]!;
    for (let y = 0; y < width; y++) emission[base + y] = Math.exp(scores[base + y]! - top);
    if (step === 0) for (let y = 0; y < width; y++) alpha[y] = expTransitions[width * width + y]!;
    else {
      for (let y = 0; y < width; y++) {
        let sum = 0;
        for (let i = to.first[y]!; i < to.first[y + 1]!; i++)
          sum += alpha[base - width + to.other[i]!]! * to.weight[i]!;
        alpha[base + y] = sum;
      }
    }
    let sum = 0;
    for (let y = 0; y < width; y++) {
      alpha[base + y]! *= emission[base + y]!;
      sum += alpha[base + y]!;
    }
    const scale = sum > 0 ? 1 / sum : 1;
    for (let y = 0; y < width; y++) alpha[base + y]! *= scale;
    logZ += top - Math.log(scale);
  }
  for (let step = length - 1; step >= 0; step--) {
    const base = step * width;
    if (step === length - 1) beta.fill(1, base, base + width);
    else {
      const after = base + width;
      for (let y = 0; y < width; y++) ahead[y] = emission[after + y]! * beta[after + y]!;
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let i = from.first[x]!; i < from.first[x + 1]!; i++) sum += from.weight[i]! * ahead[from.other[i]!]!;
        beta[base + x] = sum;
      }
    }
    let sum = 0;
    for (let x = 0; x < width; x++) sum += beta[base + x]!;
    const scale = sum > 0 ? 1 / sum : 1;
    let total = 0;
    for (let x = 0; x < width; x++) {
      beta[base + x]! *= scale;
      marginals[base + x] = alpha[base + x]! * beta[base + x]!;
      total += marginals[base + x]!;
    }
    if (total > 0) for (let x = 0; x < width; x++) marginals[base + x]! /= total;
  }
  return { marginals, alpha, beta, emission, logZ };
}

/** The transitions that may be (in BILOU a third of all), grouped by one of their ends: those of `x` from `first[x]` on. */
interface Grouped {
  readonly first: Uint16Array;
  readonly other: Uint8Array;
  readonly weight: Float64Array;
}

interface Transitions {
  /** By the label they lead to. */
  readonly to: Grouped;
  /** By the label they lead from. */
  readonly from: Grouped;
}

function transitionsOf(expTransitions: Float64Array, width: number): Transitions {
  return {
    to: grouped(width, (y, x) => expTransitions[x * width + y]!),
    from: grouped(width, (x, y) => expTransitions[x * width + y]!),
  };
}

function grouped(width: number, weightOf: (label: number, other: number) => number): Grouped {
  const first = new Uint16Array(width + 1);
  const other = new Uint8Array(width * width);
  const weight = new Float64Array(width * width);
  let n = 0;
  for (let label = 0; label < width; label++) {
    for (let o = 0; o < width; o++) {
      const value = weightOf(label, o);
      if (value === 0) continue;
      other[n] = o;
      weight[n++] = value;
    }
    first[label + 1] = n;
  }
  return { first, other, weight };
}
