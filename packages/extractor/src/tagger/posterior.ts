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
  // Few labels may follow each other: going over those alone takes a third of the time.
  const { from, to, weight } = possible(expTransitions, width);
  let logZ = 0;
  for (let step = 0; step < length; step++) {
    const base = step * width;
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < width; y++) if (scores[base + y]! > top) top = scores[base + y]!;
    for (let y = 0; y < width; y++) emission[base + y] = Math.exp(scores[base + y]! - top);
    if (step === 0) for (let y = 0; y < width; y++) alpha[y] = expTransitions[width * width + y]!;
    else for (let i = 0; i < from.length; i++) alpha[base + to[i]!]! += alpha[base - width + from[i]!]! * weight[i]!;
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
      for (let i = 0; i < from.length; i++) {
        beta[base + from[i]!]! += weight[i]! * emission[after + to[i]!]! * beta[after + to[i]!]!;
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

interface Transitions {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly weight: Float64Array;
}

function possible(expTransitions: Float64Array, width: number): Transitions {
  const from = new Uint8Array(width * width);
  const to = new Uint8Array(width * width);
  const weight = new Float64Array(width * width);
  let n = 0;
  for (let i = 0; i < width * width; i++) {
    if (expTransitions[i] === 0) continue;
    from[n] = Math.floor(i / width);
    to[n] = i % width;
    weight[n++] = expTransitions[i]!;
  }
  return { from: from.subarray(0, n), to: to.subarray(0, n), weight: weight.subarray(0, n) };
}
