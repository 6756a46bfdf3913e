import { countShared } from './shingles.ts';
import { shinglesOfText, sketchOf, type TextSketch } from './signature.ts';

/** Nearly half of all shingles shared: copies with changed words, new leads or added links. */
const LEAST_SIMILARITY = 0.45;
/** Most of the shorter text is in the longer one: cut copies and excerpts. */
const LEAST_CONTAINMENT = 0.6;
/** That a text of fewer shingles is part of another means nothing: a stock phrase, a notice. */
const LEAST_SHINGLES = 40;

/** A text, or what was kept of it: two texts are compared exactly, with a sketch the figures are estimates. */
export type Comparable = string | TextSketch;

/**
 * The share of all shingles of the two texts that both have (Jaccard), 0 to 1. Estimated from sketches it is off by 0.04
 * at most (one standard deviation, 128 hashes).
 */
export function similarity(a: Comparable, b: Comparable): number {
  const { shared, first, second } = overlapOf(a, b);
  return shared === 0 ? 0 : shared / (first + second - shared);
}

/** The share of the part's shingles that the whole has too, 0 to 1. */
export function containmentOf(part: Comparable, whole: Comparable): number {
  const { shared, first } = overlapOf(part, whole);
  return shared === 0 ? 0 : shared / first;
}

/**
 * Whether one text is a copy of the other, maybe edited (similarity of 0.45 or more), or a part of it (0.6 of a text of
 * 40 or more shingles). Symmetric.
 */
export function isNearDuplicate(a: Comparable, b: Comparable): boolean {
  const { shared, first, second } = overlapOf(a, b);
  if (shared === 0) return false;
  if (shared / (first + second - shared) >= LEAST_SIMILARITY) return true;
  const shorter = Math.min(first, second);
  return shorter >= LEAST_SHINGLES && shared / shorter >= LEAST_CONTAINMENT;
}

interface Overlap {
  /** Shingles: of both, of the first, of the second. */
  shared: number;
  first: number;
  second: number;
}

function overlapOf(a: Comparable, b: Comparable): Overlap {
  if (typeof a === 'string' && typeof b === 'string') {
    const [first, second] = [shinglesOfText(a), shinglesOfText(b)];
    return { shared: countShared(first, second), first: first.length, second: second.length };
  }
  const [first, second] = [sketchFor(a), sketchFor(b)];
  const agreeing = first.shingles === 0 || second.shingles === 0 ? 0 : countAgreeing(first.minhash, second.minhash);
  const jaccard = agreeing / first.minhash.length;
  const shared = (jaccard * (first.shingles + second.shingles)) / (1 + jaccard);
  return {
    shared: Math.min(shared, first.shingles, second.shingles),
    first: first.shingles,
    second: second.shingles,
  };
}

function countAgreeing(a: Uint32Array, b: Uint32Array): number {
  let agreeing = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) agreeing++;
  return agreeing;
}

function sketchFor(text: Comparable): TextSketch {
  return typeof text === 'string' ? sketchOf(shinglesOfText(text)) : text;
}
