import { type Frame, POS } from './frame.ts';
import type { Layout } from './layout.ts';

/** Cue strengths run from 0 to 7; from these on a token counts as a possible and as a likely cue. */
export const WEAK = 3;
export const STRONG = 5;

/** Where each token stands relative to the likely cues of its sentence; -1 where there is none. */
export interface CueContext {
  readonly strength: Uint8Array;
  readonly leftStrong: Int32Array;
  readonly rightStrong: Int32Array;
  readonly leftWeak: Int32Array;
  readonly rightWeak: Int32Array;
  /** Strongest cue of the token's sentence and of each segment. */
  readonly sentenceBest: Uint8Array;
  readonly segmentBest: Uint8Array;
  /** Guess at a cue's subject: 1 noun phrase before it, 2 the one before an apposition, 3 inverted, after it. */
  readonly subject: Uint8Array;
}

export function cueContextOf(frame: Frame, layout: Layout, strength: Uint8Array): CueContext {
  const { length, sentenceStart, sentenceEnd } = frame;
  const context = {
    strength,
    leftStrong: new Int32Array(length).fill(-1),
    rightStrong: new Int32Array(length).fill(-1),
    leftWeak: new Int32Array(length).fill(-1),
    rightWeak: new Int32Array(length).fill(-1),
    sentenceBest: new Uint8Array(length),
    segmentBest: new Uint8Array(layout.segmentStart.length),
    subject: new Uint8Array(length),
  };
  for (let i = 0, strong = -1, weak = -1; i < length; i++) {
    if (sentenceStart[i] === i) strong = weak = -1;
    context.leftStrong[i] = strong;
    context.leftWeak[i] = weak;
    if (strength[i] >= STRONG) strong = i;
    if (strength[i] >= WEAK) weak = i;
    const segment = layout.segment[i];
    if (strength[i] > context.segmentBest[segment]) context.segmentBest[segment] = strength[i];
  }
  for (let i = length - 1, strong = -1, weak = -1, best = 0; i >= 0; i--) {
    if (sentenceEnd[i] === i + 1) strong = weak = -1;
    if (sentenceEnd[i] === i + 1) best = 0;
    context.rightStrong[i] = strong;
    context.rightWeak[i] = weak;
    if (strength[i] >= STRONG) strong = i;
    if (strength[i] >= WEAK) weak = i;
    if (strength[i] > best) best = strength[i];
    if (sentenceStart[i] === i) context.sentenceBest.fill(best, i, sentenceEnd[i]);
  }
  for (let i = 0; i < length; i++) if (strength[i] >= STRONG) guessSubject(frame, layout, i, context.subject);
  return context;
}

function guessSubject({ pos, sentenceStart, sentenceEnd }: Frame, layout: Layout, cue: number, subject: Uint8Array) {
  const { phraseStart, phraseEnd, commas } = layout;
  let i = cue - 1;
  const floor = sentenceStart[cue];
  while (i >= floor && (pos[i] === POS.AUX || pos[i] === POS.ADV || pos[i] === POS.PART)) i--;
  const next = cue + 1;
  if (next < sentenceEnd[cue] && phraseStart[next] === next && (i < floor || phraseEnd[i] < 0)) {
    subject.fill(3, next, phraseEnd[next]);
  }
  if (i < floor) return;
  if (phraseEnd[i] >= 0) {
    mark(subject, 1, phraseStart[i], phraseEnd[i]);
    i = phraseStart[i] - 1;
    while (i >= floor && phraseEnd[i] < 0 && pos[i] !== POS.VERB && pos[i] !== POS.AUX && pos[i] !== POS.PUNCT) i--;
    if (i >= floor && phraseEnd[i] >= 0) mark(subject, 2, phraseStart[i], phraseEnd[i]);
    return;
  }
  if (commas[i + 1] === commas[i]) return;
  let before = i - 1;
  while (before >= floor && commas[before + 1] === commas[before]) before--;
  if (before > floor && phraseEnd[before - 1] >= 0) {
    mark(subject, 2, phraseStart[before - 1], phraseEnd[before - 1]);
  }
}

function mark(subject: Uint8Array, code: number, from: number, to: number): void {
  for (let i = from; i < to; i++) if (subject[i] === 0) subject[i] = code;
}
