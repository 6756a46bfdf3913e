import type { Token } from '../../document/index.ts';
import { readTable } from '../../lexicon.ts';

/** Lemma and word class to a step from 1 to 7 on the scale of how often such a word is a cue. */
export type CuePriors = ReadonlyMap<string, number>;

/** Upper bounds of the steps 0 to 6. */
const STEPS = [0.01, 0.04, 0.1, 0.2, 0.4, 0.65, 0.85];

export function stepOf(share: number): number {
  let step = 0;
  while (step < STEPS.length && share >= STEPS[step]) step++;
  return step;
}

/** Verbs, nouns and the rest of one lemma are cues at different rates ("claim", "fear"). */
export function priorKey(token: Token, lemma = token.lemma): string {
  const group = token.pos === 'VERB' ? 'v' : token.pos === 'NOUN' ? 'n' : 'x';
  return `${group}:${lemma}`;
}

export function priorOf(priors: CuePriors, token: Token): number {
  return priors.get(priorKey(token)) ?? 0;
}

/** The prior that a token would have if it were of another lemma. */
export function priorOfLemma(priors: CuePriors, token: Token, lemma: string): number {
  return priors.get(priorKey(token, lemma)) ?? 0;
}

/** Reads a table `class:lemma TAB times seen TAB times in a cue`. */
export function readCuePriors(url: URL): CuePriors {
  const priors = new Map<string, number>();
  for (const [key, seen, cues] of readTable(url, 3)) {
    const step = stepOf(priorShare(Number(seen), Number(cues)));
    if (step > 0) priors.set(key, step);
  }
  return priors;
}

/** Share of uses as a cue, drawn towards the mean of all words where there are few. */
export function priorShare(seen: number, cues: number): number {
  return (cues + 0.1) / (seen + 2);
}
