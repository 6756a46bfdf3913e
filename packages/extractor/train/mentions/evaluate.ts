import { featureRows } from '../../src/mentions/features.ts';
import { decode, type LabelledSpan, TAGGED_TYPES } from '../../src/mentions/labels.ts';
import { marksOf } from '../../src/mentions/marks.ts';
import { FeatureRows, type SequenceTagger } from '../../src/tagger/index.ts';
import type { Example } from './data.ts';

export interface Tally {
  right: number;
  found: number;
  gold: number;
}

/** Exact spans and types, counted for each type. */
export type Score = Record<string, Tally>;

export function emptyScore(): Score {
  return Object.fromEntries(TAGGED_TYPES.map((type) => [type, { right: 0, found: 0, gold: 0 }]));
}

/** Tags the examples and adds to the score. */
export function evaluate(tagger: SequenceTagger, examples: readonly Example[], score = emptyScore()): Score {
  const rows = new FeatureRows();
  for (const { document, sentences } of examples) {
    const marks = marksOf(document);
    for (const { first, last, spans } of sentences) {
      const found = decode(tagger.decode(featureRows(document.tokens, first, last, marks, rows)));
      for (const span of found) score[span.type].found++;
      for (const span of spans) {
        score[span.type].gold++;
        if (found.some((f) => same(f, span))) score[span.type].right++;
      }
    }
  }
  return score;
}

const same = (a: LabelledSpan, b: LabelledSpan) => a.first === b.first && a.last === b.last && a.type === b.type;

const percent = (x: number) => (100 * x).toFixed(1);

/** One line of F1 for each type and one over all. */
export function scoreLines(score: Score): string[] {
  const all = { right: 0, found: 0, gold: 0 };
  for (const tally of Object.values(score)) {
    all.right += tally.right;
    all.found += tally.found;
    all.gold += tally.gold;
  }
  return Object.entries({ ...score, all }).map(([type, { right, found, gold }]) => {
    const [p, r] = [found ? right / found : 0, gold ? right / gold : 0];
    return `${type}: P ${percent(p)} R ${percent(r)} F1 ${percent(p + r ? (2 * p * r) / (p + r) : 0)} (${gold} in gold)`;
  });
}
