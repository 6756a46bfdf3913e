import type { Token } from '../document/index.ts';
import { type FeatureRows, feature, feature2, hashString } from '../tagger/index.ts';
import { Case, EDGE, type WordView, wordView } from '../words/index.ts';

/** Templates' numbers: a window template takes one for each offset from -2 to 2. */
const T = {
  bias: 0,
  word: 1,
  shape: 6,
  fine: 11,
  coarse: 16,
  pos: 21,
  kind: 26,
  affix: 31,
  affixBefore: 32,
  affixAfter: 33,
  wordPair: 34,
  shapePair: 36,
  posPair: 38,
  coarsePair: 40,
  kindPair: 42,
  posTriple: 44,
  place: 45,
  runBefore: 46,
  runAfter: 47,
  runFirst: 48,
  runLast: 49,
  runFirstFine: 50,
  runLastFine: 51,
  runLength: 52,
  runBeforeFine: 53,
  runAfterFine: 54,
  fineKind: 55,
  fineKindBefore: 56,
  marks: 57,
  runTail: 64,
  wideFirst: 67,
  wideLast: 68,
  wideHead: 69,
  widePlace: 70,
  wideFirstFine: 71,
  wideHeadFine: 72,
  wideLastFine: 74,
} as const;

const POS = new Map<string, number>();

function posNumber(token: Token | undefined): number {
  if (!token) return 0;
  let number = POS.get(token.pos);
  if (number === undefined) {
    number = hashString(token.pos);
    POS.set(token.pos, number);
  }
  return number;
}

/** What lexicons say of each token of a document, as bits; see marks.ts. */
export type Marks = Uint16Array;

/** Sentences longer than that are cut: no name spans the cut more often than once in a book. */
export const LONGEST_SEQUENCE = 400;

/**
 * The features of a run of tokens, one row a token: words, shapes, affixes, clusters and part of speech of the token
 * and its neighbours, and the capitalised run it stands in. The same code serves training and running.
 * @param first in, `last` out: indexes into `tokens`
 */
export function featureRows(
  tokens: readonly Token[],
  first: number,
  last: number,
  marks: Marks,
  rows: FeatureRows,
): FeatureRows {
  rows.reset();
  const length = last - first;
  const views: WordView[] = new Array(length);
  const pos: number[] = new Array(length);
  for (let i = 0; i < length; i++) {
    views[i] = wordView(tokens[first + i].text);
    pos[i] = posNumber(tokens[first + i]);
  }
  const runs = runsOf(tokens, first, views);
  const wides = widesOf(tokens, first, views, runs);
  const view = (i: number) => (i < 0 || i >= length ? EDGE : views[i]);
  const posAt = (i: number) => (i < 0 || i >= length ? 0 : pos[i]);
  for (let i = 0; i < length; i++) {
    const now = views[i];
    const [before, after] = [view(i - 1), view(i + 1)];
    rows.add(feature(T.bias, 0));
    for (let d = -2; d <= 2; d++) {
      const at = view(i + d);
      rows.add(feature(T.word + d + 2, at.word));
      rows.add(feature(T.fine + d + 2, at.fine));
      rows.add(feature(T.coarse + d + 2, at.coarse));
      rows.add(feature(T.pos + d + 2, posAt(i + d)));
      rows.add(feature(T.kind + d + 2, at.case));
      const mark = i + d < 0 || i + d >= length ? 0 : marks[first + i + d];
      for (let bit = 0, rest = mark; rest; bit++, rest >>= 1) {
        if (rest & 1) rows.add(feature(T.marks + d + 2, bit));
      }
    }
    rows.add(feature(T.shape + 1, before.shape));
    rows.add(feature(T.shape + 2, now.shape));
    rows.add(feature(T.shape + 3, after.shape));
    for (const affix of now.affixes) rows.add(feature(T.affix, affix));
    for (let a = 4; a < before.affixes.length; a++) rows.add(feature(T.affixBefore, before.affixes[a]));
    for (let a = 4; a < after.affixes.length; a++) rows.add(feature(T.affixAfter, after.affixes[a]));
    rows.add(feature2(T.wordPair, before.word, now.word));
    rows.add(feature2(T.wordPair + 1, now.word, after.word));
    rows.add(feature2(T.shapePair, before.shape, now.shape));
    rows.add(feature2(T.shapePair + 1, now.shape, after.shape));
    rows.add(feature2(T.posPair, posAt(i - 1), pos[i]));
    rows.add(feature2(T.posPair + 1, pos[i], posAt(i + 1)));
    rows.add(feature2(T.coarsePair, before.coarse, now.coarse));
    rows.add(feature2(T.coarsePair + 1, now.coarse, after.coarse));
    rows.add(feature2(T.fineKind, now.fine, now.case));
    rows.add(feature2(T.fineKindBefore, before.fine, now.case));
    rows.add(feature(T.place, (tokens[first + i].spaced ? 1 : 0) + (i === 0 ? 2 : 0) + now.case * 4));
    const wide = wides[i];
    if (wide) {
      const [head, end, noun] = [views[wide.first], views[wide.last - 1], views[wide.head]];
      const where = i < wide.head ? 0 : i === wide.head ? 1 : 2;
      rows.add(feature2(T.wideFirst, head.word, where));
      rows.add(feature2(T.wideLast, end.word, where));
      rows.add(feature2(T.wideHead, noun.word, where));
      rows.add(feature2(T.wideFirstFine, head.fine, where));
      rows.add(feature2(T.wideLastFine, end.fine, where));
      rows.add(feature2(T.wideHeadFine, noun.fine, where));
      rows.add(feature2(T.widePlace, where, Math.min(5, wide.last - wide.first)));
    }
    const run = runs[i];
    if (run) {
      const [lead, tail] = [view(run.first - 1), view(run.last)];
      const [head, end] = [views[run.first], views[run.last - 1]];
      rows.add(feature(T.runBefore, lead.word));
      rows.add(feature(T.runAfter, tail.word));
      rows.add(feature(T.runBeforeFine, lead.fine));
      rows.add(feature(T.runAfterFine, tail.fine));
      rows.add(feature(T.runFirst, head.word));
      rows.add(feature(T.runLast, end.word));
      rows.add(feature(T.runFirstFine, head.fine));
      rows.add(feature(T.runLastFine, end.fine));
      const length = Math.min(6, run.last - run.first);
      rows.add(feature2(T.runLength, length, Math.min(6, i - run.first)));
      rows.add(feature2(T.runTail, end.coarse, Math.min(3, run.last - 1 - i)));
    }
    rows.endRow();
  }
  return rows;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** For each token the run of capitalised words it stands in; hyphens and apostrophes inside words don't end a run. */
function runsOf(tokens: readonly Token[], offset: number, views: readonly WordView[]): (Run | null)[] {
  const runs: (Run | null)[] = new Array(views.length).fill(null);
  for (let i = 0; i < views.length; i++) {
    if (!isCapital(views[i])) continue;
    const first = i;
    let last = i + 1;
    while (last < views.length && (isCapital(views[last]) || isJoint(tokens, offset, views, last))) last++;
    const run = { first, last };
    for (let j = first; j < last; j++) runs[j] = run;
    i = last;
  }
  return runs;
}

interface WideRun extends Run {
  /** The last word of the first run: the noun that says what "Party of Russia" is. */
  readonly head: number;
}

/** Runs joined by "of", "of the", "and", "for": names of bodies as a whole; null where there is but one run. */
function widesOf(
  tokens: readonly Token[],
  offset: number,
  views: readonly WordView[],
  runs: readonly (Run | null)[],
): (WideRun | null)[] {
  const wides: (WideRun | null)[] = new Array(views.length).fill(null);
  for (let i = 0; i < views.length; i++) {
    const run = runs[i];
    if (!run) continue;
    let { last } = run;
    for (
      let next = afterJoin(tokens, offset, last, views.length);
      next > 0 && runs[next];
      next = afterJoin(tokens, offset, last, views.length)
    ) {
      last = (runs[next] as Run).last;
    }
    if (last > run.last) wides.fill({ first: run.first, last, head: run.last - 1 }, run.first, last);
    i = last - 1;
  }
  return wides;
}

const JOIN = /^(?:of|and|for|&)$/;

/** The token after "of" or "of the", or -1. */
function afterJoin(tokens: readonly Token[], offset: number, at: number, length: number): number {
  if (at >= length || !JOIN.test(tokens[offset + at].text)) return -1;
  const next = at + 1 < length && tokens[offset + at + 1].text === 'the' ? at + 2 : at + 1;
  return next < length ? next : -1;
}

function isCapital(view: WordView): boolean {
  return view.case !== Case.lower && view.case !== Case.mark && view.case !== Case.number;
}

/** A mark without white space on either side, with a capital after it. */
function isJoint(tokens: readonly Token[], offset: number, views: readonly WordView[], i: number): boolean {
  return (
    views[i].case === Case.mark &&
    i + 1 < views.length &&
    !tokens[offset + i].spaced &&
    !tokens[offset + i + 1].spaced &&
    isCapital(views[i + 1])
  );
}
