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
  let logZ = 0;
  for (let step = 0; step < length; step++) {
    const base = step * width;
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < width; y++) if (scores[base + y]! > top) top = scores[base + y]!;
    for (let y = 0; y < width; y++) emission[base + y] = Math.exp(scores[base + y]! - top);
    let sum = 0;
    for (let y = 0; y < width; y++) {
      let incoming = 0;
      if (step === 0) incoming = expTransitions[width * width + y]!;
      else for (let x = 0; x < width; x++) incoming += alpha[base - width + x]! * expTransitions[x * width + y]!;
      alpha[base + y] = incoming * emission[base + y]!;
      sum += alpha[base + y]!;
    }
    const scale = sum > 0 ? 1 / sum : 1;
    for (let y = 0; y < width; y++) alpha[base + y]! *= scale;
    logZ += top - Math.log(scale);
  }
  for (let step = length - 1; step >= 0; step--) {
    const base = step * width;
    let sum = 0;
    for (let x = 0; x < width; x++) {
      let outgoing = step === length - 1 ? 1 : 0;
      if (step < length - 1) {
        for (let y = 0; y < width; y++) {
          outgoing += expTransitions[x * width + y]! * emission[base + width + y]! * beta[base + width + y]!;
        }
      }
      beta[base + x] = outgoing;
      sum += outgoing;
    }
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
