/**
 * The best label sequence for given emission and transition scores (Viterbi 1967).
 * @param scores `step * width + label` @param transitions `from * width + to`, then `width` start scores
 * @returns label numbers, one a step
 */
export function viterbi(scores: Float32Array, length: number, width: number, transitions: Float32Array): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * width);
  let before = new Float64Array(width);
  let now = new Float64Array(width);
  for (let y = 0; y < width; y++) before[y] = scores[y]! + transitions[width * width + y]!;
  for (let step = 1; step < length; step++) {
    for (let y = 0; y < width; y++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let x = 0; x < width; x++) {
        const score = before[x]! + transitions[x * width + y]!;
        if (score > best) {
          best = score;
          from = x;
        }
      }
      now[y] = best + scores[step * width + y]!;
      back[step * width + y] = from;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let y = 1; y < width; y++) if (before[y]! > before[label]!) label = y;
  for (let step = length - 1; step >= 0; step--) {
    path[step] = label;
    label = back[step * width + label]!;
  }
  return path;
}
