import type { Token } from '../../src/document/index.ts';
import { featureRows, LONGEST_SEQUENCE } from '../../src/mentions/features.ts';
import { encode } from '../../src/mentions/labels.ts';
import { marksOf } from '../../src/mentions/marks.ts';
import { FeatureRows } from '../../src/tagger/index.ts';
import { randomSource } from '../lib/random.ts';
import { copyRows, type Sequence } from '../lib/sequences.ts';
import type { Example } from './data.ts';
import { rewritten, throughTruecaser, toLower, toUpper } from './recase.ts';

/** Share of texts that are learned from once more in capitals, and in lower case, as the truecaser mends them. */
const TRUECASED = 0.1;
/** Share that is learned from in capitals, and in lower case, unmended: headlines and hasty posts. */
const RAW = 0.05;

/** Training sequences of the examples' sentences, with the recased copies. */
export function trainingSequences(examples: readonly Example[], seed: number): Sequence[] {
  const random = randomSource(seed);
  const sequences: Sequence[] = [];
  for (const example of examples) {
    const plain = sequencesOf(example);
    for (let time = 0; time < (example.times ?? 1); time++) {
      sequences.push(...plain);
      for (const change of [toUpper, toLower]) {
        if (random() < TRUECASED) sequences.push(...sequencesOf(throughTruecaser(example, change)));
        if (random() < RAW) sequences.push(...sequencesOf(example, rewritten(example.document.tokens, change)));
      }
    }
  }
  return sequences;
}

function sequencesOf({ document, sentences }: Example, tokens: readonly Token[] = document.tokens): Sequence[] {
  const marks = marksOf(document);
  const rows = new FeatureRows();
  return sentences.map((sentence) => {
    const length = Math.min(LONGEST_SEQUENCE, sentence.last - sentence.first);
    const spans = sentence.spans.filter((span) => span.last <= length);
    featureRows(tokens, sentence.first, sentence.first + length, marks, rows);
    return { rows: copyRows(rows), labels: encode(length, spans) };
  });
}
