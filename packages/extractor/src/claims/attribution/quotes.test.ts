import { describe, expect, it } from 'vitest';
import { Document } from '../../document/index.ts';
import { tokensStage } from '../../tokens/index.ts';
import { quoteStates } from './quotes.ts';

function statesOf(text: string): string {
  const document = new Document({ id: 'q', text });
  tokensStage.annotate(document);
  const { states, open } = quoteStates(document.tokens, 0, document.tokens.length);
  return [...states].map((state) => '.i<>'[state]).join('') + (open ? ' open' : '');
}

describe('quoteStates', () => {
  it.each([
    ['He left .', '...'],
    ['“We lost,” he said.', '<iii>...'],
    ['"We lost," he said.', '<iii>...'],
    ['He said: "We lost." Then "we won".', '...<iii>.<ii>.'],
    ['“We lost. It is over.', '<iiiiiii open'],
    ['It’s the minister’s house.', '.......'],
  ])('%s', (text, states) => {
    expect(statesOf(text)).toBe(states);
  });
});
