import type { Token } from '../../src/document/index.ts';
import { featureRows, LONGEST_SEQUENCE } from '../../src/mentions/features.ts';
import { encode } from '../../src/mentions/labels.ts';
import { marksOf } from '../../src/mentions/marks.ts';
import { FeatureRows } from '../../src/tagger/index.ts';
import { randomSource } from '../lib/random.ts';
import { copyRows, type Sequence } from '../lib/sequences.ts';
import type { Example } from './data.ts';

/** Share of sentences that are learned from once more in all capitals, and once more in lower case. */
const RECASED = 0.15;

/** Training sequences of the examples' sentences, with the recased copies. */
export function trainingSequences(examples: readonly Example[], seed: number): Sequence[] {
  const random = randomSource(seed);
  const rows = new FeatureRows();
  const sequences: Sequence[] = [];
  for (const { document, sentences } of examples) {
    const marks = marksOf(document);
    const add = (tokens: readonly Token[], sentence: Example['sentences'][number]) => {
      const length = Math.min(LONGEST_SEQUENCE, sentence.last - sentence.first);
      const spans = sentence.spans.filter((span) => span.last <= length);
      featureRows(tokens, sentence.first, sentence.first + length, marks, rows);
      sequences.push({ rows: copyRows(rows), labels: encode(length, spans) });
    };
    const upper = recased(document.tokens, (text) => text.toUpperCase());
    const lower = recased(document.tokens, (text) => text.toLowerCase());
    for (const sentence of sentences) {
      add(document.tokens, sentence);
      if (random() < RECASED) add(upper, sentence);
      if (random() < RECASED) add(lower, sentence);
    }
  }
  return sequences;
}

function recased(tokens: readonly Token[], change: (text: string) => string): Token[] {
  return tokens.map((token) => ({ ...token, text: change(token.text) }));
}
