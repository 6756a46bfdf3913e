import { readFileSync } from 'node:fs';
import type { Attribution, Run } from './linker.ts';

/** Weights of `evidenceOf`'s values, fitted on articles held back from training. */
export interface ConfidenceWeights {
  readonly weights: readonly number[];
}

export function readConfidence(url: URL): ConfidenceWeights {
  return JSON.parse(readFileSync(url, 'utf8')) as ConfidenceWeights;
}

/** Probability that an attribution is right: its content found and its source, or that it has none. */
export function confidenceOf(attribution: Attribution, sureness: Float32Array, { weights }: ConfidenceWeights): number {
  const z = evidenceOf(attribution, sureness).reduce((sum, value, i) => sum + value * weights[i], 0);
  return 1 / (1 + Math.exp(-z));
}

/** What the tagger's sureness of an attribution's parts says of it: log-odds of cue, source and content, what is missing. */
export function evidenceOf({ source, cue, content }: Attribution, sureness: Float32Array): number[] {
  const contents = content.map((run) => meanOf(run, sureness));
  return [
    1,
    cue ? logOdds(meanOf(cue, sureness)) : 0,
    source ? logOdds(meanOf(source, sureness)) : 0,
    logOdds(contents.reduce((sum, mean) => sum + mean, 0) / contents.length),
    cue ? 0 : 1,
    source ? 0 : 1,
    content.length > 1 ? 1 : 0,
  ];
}

function meanOf({ first, last }: Run, sureness: Float32Array): number {
  let sum = 0;
  for (let i = first; i < last; i++) sum += sureness[i];
  return sum / (last - first);
}

function logOdds(p: number): number {
  const kept = Math.min(0.99, Math.max(0.01, p));
  return Math.log(kept / (1 - kept));
}
