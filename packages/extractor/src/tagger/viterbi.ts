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
  const pairs = possiblePairs(transitions, width);
  for (let y = 0; y < width; y++) before[y] = scores[y]! + transitions[width * width + y]!;
  for (let step = 1; step < length; step++) {
    const base = step * width;
    now.fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i]!;
      const x = (pair / width) | 0;
      const y = pair - x * width;
      const score = before[x]! + transitions[pair]!;
      if (score > now[y]!) {
        now[y] = score;
        back[base + y] = x;
      }
    }
    for (let y = 0; y < width; y++) now[y]! += scores[base + y]!;
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

/** Scores below stand for transitions that trainers forbid. */
const FORBIDDEN = -5e3;
const known = new WeakMap<Float32Array, Uint16Array>();

/** The transitions worth looking at: in BILOU a third of all. */
function possiblePairs(transitions: Float32Array, width: number): Uint16Array {
  let pairs = known.get(transitions);
  if (!pairs) {
    const numbers = Array.from({ length: width * width }, (_, i) => i);
    pairs = Uint16Array.from(numbers.filter((i) => transitions[i]! > FORBIDDEN));
    known.set(transitions, pairs);
  }
  return pairs;
}
