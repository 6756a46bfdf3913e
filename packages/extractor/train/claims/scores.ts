import { CONTENT, CUE, PART_OF_LABEL, SOURCE } from '../../src/claims/attribution/labels.ts';
import type { LabelledDocument } from './gold.ts';
import type { Judgement } from './passes.ts';

const PARTS = [
  ['source', SOURCE],
  ['cue', CUE],
  ['content', CONTENT],
] as const;

/** Precision, recall and F1 over tokens, a line a part. */
export function tokenScores(documents: readonly LabelledDocument[], judgements: readonly Judgement[]): string[] {
  return PARTS.map(([name, part]) => {
    let [gold, found, both] = [0, 0, 0];
    documents.forEach(({ labels }, article) => {
      const { path } = judgements[article];
      labels.forEach((label, i) => {
        const is = PART_OF_LABEL[label] === part;
        if (is) gold++;
        if (path[i] === part) found++;
        if (is && path[i] === part) both++;
      });
    });
    const percent = (a: number, b: number) => ((100 * a) / Math.max(1, b)).toFixed(1);
    return `${name}, tokens: P ${percent(both, found)} R ${percent(both, gold)} F1 ${percent(2 * both, gold + found)} (${gold} in gold)`;
  });
}
