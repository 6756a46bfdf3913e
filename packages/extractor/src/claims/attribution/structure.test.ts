import { describe, expect, it } from 'vitest';
import { Document } from '../../document/index.ts';
import { tokensStage } from '../../tokens/index.ts';
import { quoteStates } from './quotes.ts';
import { labelStructure } from './structure.ts';

function partsOf(text: string): string {
  const document = new Document({ id: 't', text });
  tokensStage.annotate(document);
  const range = { first: 0, last: document.tokens.length };
  const labels = new Uint8Array(range.last);
  const { states } = quoteStates(document.tokens, 0, range.last);
  labelStructure(document, range, { labels, sureness: new Float32Array(range.last), quotes: states, rules: null });
  return [...labels].map((label) => '.SQC'[label]).join('');
}

describe('labelStructure', () => {
  it.each([
    ['a turn of a transcript', 'DOE: We will not go there .', 'SQCCCCCC'],
    ['a signed quotation', '“We lost it all.” — Ann Doe', 'CCCCCCCQSS'],
    ['a heading with a colon', 'Analysis: what the vote means now', '.......'],
    ['a time', 'At 10:30 we left the old town', '.......'],
    ['a dash in a sentence', 'He left — for good', '.....'],
  ])('%s', (_, text, parts) => {
    expect(partsOf(text)).toBe(parts);
  });
});
