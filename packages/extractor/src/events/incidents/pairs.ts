import { feature, feature2, hashString } from '../../tagger/index.ts';
import type { FeatureContext } from './context.ts';
import type { Filler } from './decode.ts';
import { type IncidentKind, kindOf } from './kinds.ts';

/** Numbers of the feature templates; they are part of the models. */
const T = {
  bias: 501,
  gap: 502,
  paragraph: 503,
  dates: 504,
  places: 505,
  cues: 506,
  triggers: 507,
  roles: 508,
  kind: 509,
  gapDates: 510,
  gapPlaces: 511,
  gapTriggers: 512,
} as const;

/** How many cues and triggers are told apart. */
const MOST = 3;

/** Features for whether two fillers belong to one incident of a kind: how far apart they stand, the days and places beside them, what leads over from one to the other. */
export function pairFeatures(context: FeatureContext, a: Filler, b: Filler, kind: IncidentKind): Uint32Array {
  const { sentences } = context.document;
  const [x, y] = [firstSentence(a), firstSentence(b)];
  const [low, high] = x < y ? [x, y] : [y, x];
  const gap = gapStep(nearest(a, b));
  const dates = meet(context.daysIn(x), context.daysIn(y));
  const places = meet(context.placesIn(x), context.placesIn(y));
  let cues = 0;
  let triggers = 0;
  for (let i = low + 1; i <= high && (cues < MOST || triggers < MOST); i++) {
    if (context.hasCue(i)) cues++;
    triggers += (context.triggers[i] ?? []).filter((t) => kindOf(t.mode) === kind && !t.definite).length;
  }
  cues = Math.min(MOST, cues);
  triggers = Math.min(MOST, triggers);
  const roles = [a.role, b.role].sort().join(' ');
  return Uint32Array.of(
    feature(T.bias, 0),
    feature(T.gap, gap),
    feature(T.paragraph, sentences[x]!.paragraph === sentences[y]!.paragraph ? 1 : 0),
    feature(T.dates, dates + 1),
    feature(T.places, places + 1),
    feature(T.cues, cues),
    feature(T.triggers, triggers),
    feature(T.roles, hashString(roles)),
    feature(T.kind, hashString(kind)),
    feature2(T.gapDates, gap, dates + 1),
    feature2(T.gapPlaces, gap, places + 1),
    feature2(T.gapTriggers, gap, triggers),
  ).sort();
}

export function firstSentence({ candidate }: Filler): number {
  return candidate.mentions[0]!.sentence;
}

/** Least number of sentences between any two of their mentions. */
function nearest(a: Filler, b: Filler): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { sentence } of a.candidate.mentions)
    for (const other of b.candidate.mentions) least = Math.min(least, Math.abs(sentence - other.sentence));
  return least;
}

function gapStep(gap: number): number {
  return gap < 3 ? gap : gap < 6 ? 3 : gap < 12 ? 4 : 5;
}

/** 1 when something is shared, -1 when both have others, 0 when one has none. */
function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  for (const one of a) if (b.has(one)) return 1;
  return -1;
}
