import type { SentenceSigns } from './signs.ts';

/** Share of judging sentences from which on a text reads as opinion; news stays below 0.3, most of it below 0.2. */
const OPINION_FROM = 0.3;
/** One unit of leaning. */
const UNIT = 0.1;
const STRONGEST = 2;
/** A few sentences say little of the whole: that many undecided ones are added. */
const UNDECIDED = 4;
const WEIGHT_OF_WORDS = 0.03;

/**
 * How far a text leans to opinion (above 0) or to reporting (below), from -2 to 2: the share of its sentences that
 * judge in the writer's own words, words of opinion and of reporting, and how much of it is attributed to others.
 */
export function opinionLeaning(sentences: readonly SentenceSigns[]): number {
  let words = 0;
  let attributed = 0;
  let opinion = 0;
  let judging = 0;
  for (const signs of sentences) {
    words += signs.words;
    attributed += signs.attributed;
    opinion += signs.opinion;
    if (judges(signs)) judging++;
  }
  if (words === 0) return 0;
  const density = (100 * opinion) / Math.max(1, words - attributed);
  const index =
    judging / sentences.length + WEIGHT_OF_WORDS * clamp(density, -4, 6) - WEIGHT_OF_WORDS * 10 * (attributed / words);
  const steadied = (index * sentences.length + OPINION_FROM * UNDECIDED) / (sentences.length + UNDECIDED);
  return clamp((steadied - OPINION_FROM) / UNIT, -STRONGEST, STRONGEST);
}

function judges(s: SentenceSigns): boolean {
  if (s.words - s.attributed < 5) return false;
  return s.wrong + s.bad + s.good + s.stance + s.prescription + s.prediction + s.cause + s.negation + s.copula > 1;
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
