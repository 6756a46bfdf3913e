import { describe, expect, it } from 'vitest';
import { trainCrf } from '../../train/lib/crf.ts';
import { quantise } from '../../train/lib/export.ts';
import { trainPerceptron } from '../../train/lib/perceptron.ts';
import { randomSource } from '../../train/lib/random.ts';
import { copyRows, type Sequence } from '../../train/lib/sequences.ts';
import { feature, hashString } from './hash.ts';
import { LinearModel, modelBytes } from './model.ts';
import { FeatureRows } from './rows.ts';
import { LinearTagger } from './tagger.ts';

/** Label 1 begins at "a", label 2 goes on at "b", only after 1 or 2; "b" elsewhere is 0. */
function toySequences(count: number): { words: string[]; sequence: Sequence }[] {
  const random = randomSource(7);
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 6 }, () => 'abc'[Math.floor(random() * 3)]!);
    const labels = new Uint8Array(words.length);
    words.forEach((word, i) => {
      if (word === 'a') labels[i] = 1;
      else if (word === 'b' && i > 0 && labels[i - 1]! > 0) labels[i] = 2;
    });
    return { words, sequence: { rows: copyRows(rowsOf(words)), labels } };
  });
}

function rowsOf(words: string[]): FeatureRows {
  const rows = new FeatureRows();
  for (const word of words) {
    rows.add(feature(1, hashString(word)));
    rows.endRow();
  }
  return rows;
}

const allowed = (from: number, to: number) => to !== 2 || from > 0;
const options = { width: 3, epochs: 20, seed: 1, minCount: 1, allowed };

describe.each([
  ['crf', (s: Sequence[]) => trainCrf(s, { ...options, rate: 0.3, l2: 1e-6, dropout: 0 })],
  ['perceptron', (s: Sequence[]) => trainPerceptron(s, options)],
] as const)('%s', (_, train) => {
  const toys = toySequences(60);
  const data = quantise('toy', ['O', 'B', 'I'], train(toys.map((t) => t.sequence)), 0);
  const tagger = new LinearTagger(new LinearModel(data));

  it('learns labels that depend on the label before', () => {
    for (const { words, sequence } of toys) {
      expect([...tagger.decode(rowsOf(words))], words.join('')).toEqual([...sequence.labels]);
    }
  });

  it('gives marginals that add up to one', () => {
    const { marginals } = tagger.tag(rowsOf(['a', 'b', 'c']));
    for (let step = 0; step < 3; step++) {
      const sum = marginals[step * 3]! + marginals[step * 3 + 1]! + marginals[step * 3 + 2]!;
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('trains to the same bytes every time', () => {
    const again = quantise('toy', ['O', 'B', 'I'], train(toySequences(60).map((t) => t.sequence)), 0);
    expect(modelBytes(again).equals(modelBytes(data))).toBe(true);
  });
});
