import type { Calibration } from '../../src/mentions/calibration.ts';
import { featureRows } from '../../src/mentions/features.ts';
import { decode, LABELS, spanProbability } from '../../src/mentions/labels.ts';
import { marksOf } from '../../src/mentions/marks.ts';
import { FeatureRows, type SequenceTagger } from '../../src/tagger/index.ts';
import type { Example } from './data.ts';

/** What a tagger said of one span it found, and whether the gold has it. */
export interface Judged {
  readonly said: number;
  readonly right: boolean;
}

/** Spans are put together to bins of at least so many. */
const SMALLEST_BIN = 60;

/** Spans that a tagger finds in examples it wasn't trained on. */
export function judge(tagger: SequenceTagger, examples: readonly Example[]): Judged[] {
  const rows = new FeatureRows();
  const judged: Judged[] = [];
  for (const { document, sentences } of examples) {
    const marks = marksOf(document);
    for (const { first, last, spans } of sentences) {
      const { path, marginals } = tagger.tag(featureRows(document.tokens, first, last, marks, rows));
      for (const span of decode(path)) {
        const right = spans.some((g) => g.first === span.first && g.last === span.last && g.type === span.type);
        judged.push({ said: spanProbability(span, path, marginals, LABELS.length), right });
      }
    }
  }
  return judged;
}

/** Isotonic regression by pooling adjacent violators (Ayer et al. 1955) over bins of equal size. */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const sorted = [...judged].sort((a, b) => a.said - b.said);
  const pools: { said: number; right: number; size: number }[] = [];
  for (let i = 0; i < sorted.length; i += SMALLEST_BIN) {
    const bin = sorted.slice(i, i + SMALLEST_BIN);
    pools.push({
      said: bin.reduce((sum, j) => sum + j.said, 0),
      right: bin.filter((j) => j.right).length,
      size: bin.length,
    });
    while (pools.length > 1 && share(pools.at(-2)) > share(pools.at(-1))) {
      const [a, b] = pools.splice(-2);
      pools.push({ said: a.said + b.said, right: a.right + b.right, size: a.size + b.size });
    }
  }
  return pools.map(({ said, right, size }) => [said / size, right / size]);
}

const share = (pool: { right: number; size: number } | undefined) => (pool ? pool.right / pool.size : 0);

/** Expected calibration error: mean distance between what was said and what was right, over ten bins. */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ said: 0, right: 0, size: 0 }));
  for (const { said, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(said * 10))];
    bin.said += said;
    bin.right += right ? 1 : 0;
    bin.size++;
  }
  return bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / Math.max(1, judged.length);
}
