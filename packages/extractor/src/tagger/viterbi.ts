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
  const { from, first, pair } = possibleSources(transitions, width);
  for (let y = 0; y < width; y++) before[y] = scores[y]! + transitions[width * width + y]!;
  for (let step = 1; step < length; step++) {
    const base = step * width;
    for (let y = 0; y < width; y++) {
      let best = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (let i = first[y]!; i < first[y + 1]!; i++) {
        const total = before[from[i]!]! + transitions[pair[i]!]!;
        if (total > best) {
          best = total;
          source = from[i]!;
        }
      }
      now[y] = best + scores[base + y]!;
      back[base + y] = source;
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

/** Scores below stand for transitions that trainers forbid. */
const FORBIDDEN = -5e3;

/** The transitions worth looking at (in BILOU a third of all), label by label: those to `y` from `first[y]` on. */
interface Sources {
  readonly from: Uint8Array;
  /** Place in the transitions: a trainer changes these while it decodes. */
  readonly pair: Uint16Array;
  readonly first: Uint16Array;
}
const known = new WeakMap<Float32Array, Sources>();

function possibleSources(transitions: Float32Array, width: number): Sources {
  const found = known.get(transitions);
  if (found) return found;
  const from: number[] = [];
  const pair: number[] = [];
  const first = new Uint16Array(width + 1);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (transitions[x * width + y]! <= FORBIDDEN) continue;
      from.push(x);
      pair.push(x * width + y);
    }
    first[y + 1] = from.length;
  }
  const sources = { from: Uint8Array.from(from), pair: Uint16Array.from(pair), first };
  known.set(transitions, sources);
  return sources;
}
