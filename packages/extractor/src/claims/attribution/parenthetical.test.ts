import { describe, expect, it } from 'vitest';
import { Document } from '../../document/index.ts';
import { tokensStage } from '../../tokens/index.ts';
import { labelParenthetical } from './parenthetical.ts';

/** Mends labels that are all "none". */
function parts(text: string): string {
  const document = new Document({ id: 'r', text });
  tokensStage.annotate(document);
  const { tokens } = document;
  const tagged = {
    labels: new Uint8Array(tokens.length),
    rules: null,
    sureness: new Float32Array(tokens.length),
    quotes: new Uint8Array(tokens.length),
  };
  labelParenthetical(
    tokens,
    { first: 0, last: tokens.length },
    tagged,
    ({ lemma }) => lemma === 'say' || lemma === 'tell',
  );
  return [...tagged.labels].map((label) => '.SQC'[label]).join('');
}

describe('labelParenthetical', () => {
  it.each([
    ['The dam must be rebuilt, he told the crowd.', 'CCCCC.SQ...'],
    ['The dam will not hold, she said.', 'CCCCC.SQ.'],
    ['When the dam broke, he said nothing.', '.........'],
    ['The mayor says the dam broke, he said.', '..........'],
    ['The dam broke, the mayor ran.', '........'],
    ['The old dam, he said, broke.', '.........'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });
});
