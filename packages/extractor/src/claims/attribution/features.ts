import type { FeatureRows } from '../../tagger/index.ts';
import { feature, feature2 } from '../../tagger/index.ts';
import type { CueContext } from './cue-context.ts';
import type { Frame } from './frame.ts';
import type { Layout } from './layout.ts';

/** Hash that stands for a word beyond the paragraph's ends. */
const EDGE = 0x5bd1e995;
const NONE = 0x1b873593;

/** Writes one row of features a token: the word and its neighbours, its clause, and the cues around it. */
export function addFeatures(frame: Frame, layout: Layout, cues: CueContext, i: number, rows: FeatureRows): void {
  addWords(frame, cues, i, rows);
  addPlace(frame, layout, cues, i, rows);
  addPhrase(frame, layout, cues, i, rows);
  addCue(frame, layout, cues, i, cues.leftStrong[i], 60, rows);
  addCue(frame, layout, cues, i, cues.rightStrong[i], 70, rows);
  addCue(frame, layout, cues, i, cues.leftWeak[i], 80, rows);
  addCue(frame, layout, cues, i, cues.rightWeak[i], 90, rows);
  addBothSides(frame, layout, cues, i, rows);
}

function addWords(frame: Frame, cues: CueContext, i: number, rows: FeatureRows): void {
  const { words, lemmas, pos, length } = frame;
  const at = (array: Uint32Array, k: number) => (k >= 0 && k < length ? array[k] : EDGE);
  const posAt = (k: number) => (k >= 0 && k < length ? pos[k] : 0);
  const strengthAt = (k: number) => (k >= 0 && k < length ? cues.strength[k] : 0);
  const p = pos[i];
  rows.add(feature(0, 0));
  rows.add(feature(1, words[i]));
  rows.add(feature(2, at(words, i - 1)));
  rows.add(feature(3, at(words, i + 1)));
  rows.add(feature(4, at(words, i - 2)));
  rows.add(feature(5, at(words, i + 2)));
  rows.add(feature2(6, at(lemmas, i - 1), lemmas[i]));
  rows.add(feature2(7, lemmas[i], at(lemmas, i + 1)));
  rows.add(feature2(8, lemmas[i], p));
  rows.add(feature(9, frame.suffixes[i]));
  rows.add(feature(10, (posAt(i - 1) << 10) | (p << 5) | posAt(i + 1)));
  rows.add(feature(11, (posAt(i - 2) << 15) | (posAt(i - 1) << 10) | (p << 5) | frame.shapes[i]));
  rows.add(feature(12, (p << 10) | (posAt(i + 1) << 5) | posAt(i + 2)));
  rows.add(feature2(13, at(lemmas, i + 1), (p << 5) | posAt(i + 2)));
  rows.add(feature2(14, at(lemmas, i - 1), (p << 5) | posAt(i - 2)));
  rows.add(feature(15, (strengthAt(i - 1) << 6) | (strengthAt(i) << 3) | strengthAt(i + 1)));
  rows.add(feature2(16, at(lemmas, i + 1), (cues.strength[i] << 5) | p));
  rows.add(feature2(17, at(lemmas, i - 1), (cues.strength[i] << 5) | p));
  const { fine, coarse, cueKinds } = frame;
  const fineAt = (k: number) => (k >= 0 && k < length ? fine[k] : 0);
  const coarseAt = (k: number) => (k >= 0 && k < length ? coarse[k] : 0);
  rows.add(feature(33, (fine[i] << 5) | p));
  rows.add(feature(34, (fineAt(i - 1) << 5) | p));
  rows.add(feature(35, (fineAt(i + 1) << 5) | p));
  rows.add(feature(36, (coarseAt(i - 1) << 18) | (coarse[i] << 9) | coarseAt(i + 1)));
  rows.add(feature(37, (cueKinds[i] << 8) | (cues.strength[i] << 5) | p));
  rows.add(feature2(18, lemmas[i], strengthAt(i + 1) * 8 + strengthAt(i - 1)));
}

/** Quotation, place in sentence and paragraph, and the segment between commas. */
function addPlace(frame: Frame, layout: Layout, cues: CueContext, i: number, rows: FeatureRows): void {
  const { quotes, pos, sentenceStart, sentenceEnd, lemmas, length } = frame;
  const quote = quotes[i];
  const start = sentenceStart[i];
  const end = sentenceEnd[i];
  const best = cues.sentenceBest[i];
  const p = pos[i];
  rows.add(feature(20, (quote << 5) | p));
  rows.add(feature(21, (quote << 6) | (best << 3) | cues.strength[i]));
  const before = start > 0 ? cues.sentenceBest[start - 1] : 0;
  const after = end < length ? cues.sentenceBest[end] : 0;
  const paragraph = (frame.continued ? 1 : 0) | (frame.opensNext ? 2 : 0);
  const edges = (start === 0 ? 1 : 0) | (end === length ? 2 : 0);
  rows.add(
    feature(22, (quote << 11) | (best << 8) | (step(before) << 6) | (step(after) << 4) | (paragraph << 2) | edges),
  );
  rows.add(feature(23, (bucket(i - start) << 7) | (quote << 5) | p));
  rows.add(feature(24, (bucket(end - i) << 7) | (quote << 5) | p));
  rows.add(feature2(25, lemmas[start], (quote << 3) | best));
  rows.add(feature(26, kindCode(frame.kind) * 64 + p));
  const segment = layout.segment[i];
  const segmentStart = layout.segmentStart[segment];
  const segmentEnd = layout.segmentEnd[segment];
  const here = cues.segmentBest[segment];
  const left = segmentStart > start ? cues.segmentBest[segment - 1] : 0;
  const right = segmentEnd < end ? cues.segmentBest[segment + 1] : 0;
  const sides = (segmentStart > start ? 1 : 0) | (segmentEnd < end ? 2 : 0);
  rows.add(feature(27, (here << 10) | (left << 7) | (right << 4) | (quote << 2) | sides));
  rows.add(feature(28, (step(here) << 14) | (step(left) << 12) | (step(right) << 10) | (quote << 5) | p));
  rows.add(feature2(29, lemmas[segmentStart], (here << 6) | (quote << 4) | ((left >> 2) << 2) | (right >> 2)));
  rows.add(feature2(30, lemmas[segmentEnd - 1], (here << 6) | (quote << 4) | ((left >> 2) << 2) | (right >> 2)));
  rows.add(feature(31, (bucket(segmentEnd - segmentStart) << 7) | (here << 4) | (quote << 2) | sides));
  const nextStart = segmentEnd < length ? lemmas[segmentEnd] : EDGE;
  rows.add(feature2(32, nextStart, (quote << 3) | here));
}

/** The noun phrase the token is in, what stands around it, and the verbs to both sides. */
function addPhrase(frame: Frame, layout: Layout, cues: CueContext, i: number, rows: FeatureRows): void {
  const { pos, lemmas, length } = frame;
  const p = pos[i];
  const from = layout.phraseStart[i];
  const to = layout.phraseEnd[i];
  const subject = cues.subject[i];
  rows.add(feature(40, (subject << 8) | (p << 3) | frame.quotes[i]));
  rows.add(feature2(41, lemmas[i], subject));
  rows.add(feature(38, (frame.fine[i] << 2) | subject));
  if (from >= 0) {
    const nextLemma = to < length ? lemmas[to] : EDGE;
    const previousLemma = from > 0 ? lemmas[from - 1] : EDGE;
    const nextStrength = to < length ? cues.strength[to] : 0;
    const previousStrength = from > 0 ? cues.strength[from - 1] : 0;
    rows.add(feature2(42, nextLemma, subject));
    rows.add(feature2(43, previousLemma, subject));
    const around = ((from > 0 ? pos[from - 1] : 0) << 5) | (to < length ? pos[to] : 0);
    rows.add(feature(44, (around << 6) | (previousStrength << 3) | nextStrength));
    rows.add(feature2(45, lemmas[to - 1], (nextStrength << 3) | previousStrength));
    rows.add(feature2(46, lemmas[to - 1], frame.words[from]));
  } else rows.add(feature(47, p));
  const right = layout.verbRight[i];
  const left = layout.verbLeft[i];
  const nextVerb = right < 0 ? NONE : lemmas[right];
  const lastVerb = left < 0 ? NONE : lemmas[left];
  const strengthRight = right < 0 ? 0 : cues.strength[right];
  const strengthLeft = left < 0 ? 0 : cues.strength[left];
  const gapRight = right < 0 ? 0 : flags(layout, i + 1, right);
  const gapLeft = left < 0 ? 0 : flags(layout, left + 1, i);
  rows.add(feature2(48, nextVerb, (gapRight << 5) | p));
  rows.add(feature2(49, lastVerb, (gapLeft << 5) | p));
  rows.add(feature2(50, (strengthLeft << 3) | strengthRight, (gapLeft << 16) | (gapRight << 5) | p));
}

/** The nearest cue to one side: its word, how far away, and what lies between. */
function addCue(
  frame: Frame,
  layout: Layout,
  cues: CueContext,
  i: number,
  cue: number,
  template: number,
  rows: FeatureRows,
) {
  if (cue < 0) {
    rows.add(feature(template, (frame.quotes[i] << 5) | frame.pos[i]));
    return;
  }
  const left = cue < i;
  const gap = left ? flags(layout, cue + 1, i) : flags(layout, i + 1, cue);
  const distance = bucket(left ? i - cue : cue - i);
  const p = frame.pos[i];
  const lemma = frame.lemmas[cue];
  const strength = cues.strength[cue];
  rows.add(feature(template + 1, (distance << 12) | (gap << 2) | frame.quotes[i]));
  rows.add(feature2(template + 2, lemma, distance));
  rows.add(feature2(template + 3, lemma, (gap << 2) | frame.quotes[i]));
  rows.add(feature(template + 4, (gap << 10) | (p << 5) | (strength << 2) | frame.quotes[i]));
  rows.add(feature(template + 8, (frame.fine[cue] << 9) | (gap << 2) | frame.quotes[i]));
  rows.add(feature(template + 9, (frame.cueKinds[cue] << 16) | (distance << 12) | (gap << 5) | p));
  const after = cue + 1 < frame.length ? frame.lemmas[cue + 1] : EDGE;
  rows.add(feature2(template + 5, after, (gap << 2) | frame.quotes[i]));
  rows.add(feature2(template + 6, (frame.pos[cue] << 5) | (cue > 0 ? frame.pos[cue - 1] : 0), (gap << 5) | p));
  rows.add(
    feature(
      template + 7,
      (distance << 14) |
        (p << 9) |
        (frame.quotes[i] << 7) |
        (Math.min(3, phrasesBetween(layout, i, cue)) << 4) |
        strength,
    ),
  );
}

function addBothSides(frame: Frame, layout: Layout, cues: CueContext, i: number, rows: FeatureRows): void {
  const left = cues.leftStrong[i];
  const right = cues.rightStrong[i];
  const leftGap = left < 0 ? 255 : flags(layout, left + 1, i);
  const rightGap = right < 0 ? 255 : flags(layout, i + 1, right);
  rows.add(feature2(52, (leftGap << 8) | rightGap, (frame.quotes[i] << 5) | frame.pos[i]));
  rows.add(feature2(53, left < 0 ? NONE : frame.lemmas[left], right < 0 ? NONE : frame.lemmas[right]));
  const leftDistance = left < 0 ? 15 : bucket(i - left);
  const rightDistance = right < 0 ? 15 : bucket(right - i);
  rows.add(feature(54, (leftDistance << 8) | (rightDistance << 4) | frame.quotes[i]));
}

function phrasesBetween(layout: Layout, a: number, b: number): number {
  return a < b ? layout.phrases[b] - layout.phrases[a + 1] : layout.phrases[a] - layout.phrases[b + 1];
}

/** What lies in `[from, to)`: comma, verb, "that", quotation mark, "to", noun phrase. */
function flags(layout: Layout, from: number, to: number): number {
  return (
    (layout.commas[to] > layout.commas[from] ? (layout.commas[to] > layout.commas[from] + 1 ? 65 : 1) : 0) |
    (layout.verbs[to] > layout.verbs[from] ? 2 : 0) |
    (layout.thats[to] > layout.thats[from] ? 4 : 0) |
    (layout.marks[to] > layout.marks[from] ? 8 : 0) |
    (layout.tos[to] > layout.tos[from] ? 16 : 0) |
    (layout.phrases[to] > layout.phrases[from] ? 32 : 0)
  );
}

function step(strength: number): number {
  return strength >= 5 ? 2 : strength >= 3 ? 1 : 0;
}

function bucket(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 15) return 7;
  return distance < 25 ? 8 : 9;
}

function kindCode(kind: Frame['kind']): number {
  return kind === 'title' ? 1 : kind === 'caption' ? 2 : kind === 'bio' ? 3 : 0;
}
