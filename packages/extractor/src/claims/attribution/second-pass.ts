import { type FeatureRows, feature, feature2 } from '../../tagger/index.ts';
import type { CueContext } from './cue-context.ts';
import type { Frame } from './frame.ts';
import { CONTENT, CUE, NONE, type PartTagging, SOURCE } from './labels.ts';

/**
 * Cue strengths for the second pass: the first pass's probability that a token is a cue. In a cue of several tokens
 * ("has repeatedly said") only its most telling word counts, so that distances lead to the word that matters.
 */
export function cueStrengths(frame: Frame, { marginals }: PartTagging): Uint8Array {
  const strengths = new Uint8Array(frame.length);
  for (let i = 0; i < frame.length; i++) {
    const p = marginals[i * 4 + CUE];
    strengths[i] =
      p >= 0.9 ? 7 : p >= 0.7 ? 6 : p >= 0.5 ? 5 : p >= 0.3 ? 4 : p >= 0.12 ? 3 : p >= 0.05 ? 2 : p >= 0.01 ? 1 : 0;
  }
  for (let i = 0; i < frame.length; ) {
    if (strengths[i] < 5) {
      i++;
      continue;
    }
    let end = i;
    let head = i;
    while (end < frame.length && strengths[end] >= 5) {
      if (frame.priors[end] >= frame.priors[head]) head = end;
      end++;
    }
    for (let k = i; k < end; k++) if (k !== head) strengths[k] = 2;
    i = end;
  }
  return strengths;
}

/** Adds what the first pass found at and around a token. */
export function addFirstPass(
  frame: Frame,
  cues: CueContext,
  first: PartTagging,
  runs: Runs,
  i: number,
  rows: FeatureRows,
): void {
  const { path, marginals } = first;
  const { length, pos } = frame;
  const label = (k: number) => (k >= 0 && k < length ? path[k] : 4);
  const p = (y: number) => probability(marginals[i * 4 + y]);
  rows.add(feature(110, label(i)));
  rows.add(feature(111, label(i - 1) * 25 + label(i) * 5 + label(i + 1)));
  rows.add(feature(112, label(i - 2) * 125 + label(i - 1) * 25 + label(i + 1) * 5 + label(i + 2)));
  rows.add(feature(113, (p(SOURCE) << 9) | (p(CUE) << 6) | (p(CONTENT) << 3) | p(NONE)));
  rows.add(feature(114, (p(SOURCE) << 5) | pos[i]));
  rows.add(feature(115, (p(CUE) << 5) | pos[i]));
  rows.add(feature(116, (p(CONTENT) << 5) | pos[i]));
  rows.add(feature2(117, frame.lemmas[i], label(i)));
  const left = cues.leftStrong[i];
  const right = cues.rightStrong[i];
  const leftState = left < 0 ? 0 : 1 + runs.around[left];
  const rightState = right < 0 ? 0 : 1 + runs.around[right];
  rows.add(feature(118, (label(i) << 12) | (leftState << 6) | rightState));
  rows.add(
    feature(119, (runs.sentence[i] << 8) | (label(i) << 5) | (frame.quotes[i] << 3) | Math.min(7, runs.sizes[i])),
  );
  rows.add(feature(120, (runs.before[i] << 12) | (runs.after[i] << 8) | (label(i) << 5) | Math.min(7, runs.sizes[i])));
  rows.add(feature(121, (runs.before[i] << 12) | (runs.after[i] << 8) | (label(i) << 5) | pos[i]));
}

function probability(p: number): number {
  return p >= 0.95 ? 7 : p >= 0.8 ? 6 : p >= 0.6 ? 5 : p >= 0.4 ? 4 : p >= 0.2 ? 3 : p >= 0.08 ? 2 : p >= 0.02 ? 1 : 0;
}

/** Runs of one first-pass label. */
export interface Runs {
  /** For a cue: has a source (1) and content (2) to the left, a source (4) and content (8) to the right in its sentence. */
  readonly around: Uint8Array;
  /** Which labels the token's sentence has: source 1, cue 2, content 4. */
  readonly sentence: Uint8Array;
  /** Length of the run the token is in. */
  readonly sizes: Uint16Array;
  /** Labels of the two nearest runs other than "none" before and after within the sentence, `nearest * 4 + next`. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export function runsOf(frame: Frame, { path }: PartTagging): Runs {
  const { length, sentenceEnd } = frame;
  const runs = {
    around: new Uint8Array(length),
    sentence: new Uint8Array(length),
    sizes: new Uint16Array(length),
    before: new Uint8Array(length),
    after: new Uint8Array(length),
  };
  for (let start = 0; start < length; start = sentenceEnd[start]) {
    const end = sentenceEnd[start];
    let seen = 0;
    let history = 0;
    for (let i = start; i < end; ) {
      const stop = runEnd(path, i, end);
      const label = path[i];
      runs.before.fill(history, i, stop);
      runs.sizes.fill(Math.min(65535, stop - i), i, stop);
      if (label === CUE) for (let k = i; k < stop; k++) runs.around[k] |= bits(seen);
      seen |= 1 << label;
      if (label !== NONE) history = ((history & 3) << 2) | label;
      i = stop;
    }
    runs.sentence.fill(seen >> 1, start, end);
    let later = 0;
    history = 0;
    for (let i = end - 1; i >= start; ) {
      let from = i;
      while (from > start && path[from - 1] === path[i]) from--;
      const label = path[i];
      runs.after.fill(history, from, i + 1);
      if (label === CUE) for (let k = from; k <= i; k++) runs.around[k] |= bits(later) << 2;
      later |= 1 << label;
      if (label !== NONE) history = ((history & 3) << 2) | label;
      i = from - 1;
    }
  }
  return runs;
}

function runEnd(path: Uint8Array, i: number, end: number): number {
  let stop = i + 1;
  while (stop < end && path[stop] === path[i]) stop++;
  return stop;
}

function bits(seen: number): number {
  return (seen & (1 << SOURCE) ? 1 : 0) | (seen & (1 << CONTENT) ? 2 : 0);
}
