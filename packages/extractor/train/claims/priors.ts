import { type CuePriors, priorKey, priorShare, stepOf } from '../../src/claims/attribution/cue-priors.ts';
import { CUE, PART_OF_LABEL } from '../../src/claims/attribution/labels.ts';
import type { LabelledDocument } from './gold.ts';

export type PriorCounts = Map<string, { seen: number; cues: number }>;

/** How often each lemma is seen and is (part of) a cue. */
export function countCues(documents: readonly LabelledDocument[]): PriorCounts {
  const counts: PriorCounts = new Map();
  for (const { document, labels } of documents) {
    document.tokens.forEach((token, i) => {
      const key = priorKey(token);
      const count = counts.get(key) ?? { seen: 0, cues: 0 };
      count.seen++;
      if (PART_OF_LABEL[labels[i]] === CUE) count.cues++;
      counts.set(key, count);
    });
  }
  return counts;
}

export function priorsFrom(counts: PriorCounts): CuePriors {
  const priors = new Map<string, number>();
  for (const [key, { seen, cues }] of counts) {
    if (isTelling(seen, cues)) priors.set(key, stepOf(priorShare(seen, cues)));
  }
  return priors;
}

function isTelling(seen: number, cues: number): boolean {
  return cues > 0 && stepOf(priorShare(seen, cues)) > 0;
}

const HEADER = `# How often each lemma is (part of) the cue of an attribution in the training data.
# Columns: word class and lemma (v verb, n noun, x any other), times seen, times in a cue. Written by \`pnpm train claims\`.
`;

/** The table that the extractor reads: lemmas that are cues often enough to matter. */
export function priorsTable(counts: PriorCounts): string {
  const rows = [...counts]
    .filter(([key, { seen, cues }]) => isTelling(seen, cues) && !/[\s#]/.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { seen, cues }]) => `${key}\t${seen}\t${cues}`);
  return `${HEADER}${rows.join('\n')}\n`;
}
