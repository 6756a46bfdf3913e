import { describe, expect, it } from 'vitest';
import { Document } from '../../document/index.ts';
import { tokensStage } from '../../tokens/index.ts';
import { framesOf } from './frame.ts';
import { antecedentOf } from './sources.ts';
import { placesOf } from './tagger.ts';

/** Reads "… <source> … [cue] …". */
function antecedent(marked: string): string | null {
  const text = marked.replace(/[<>[\]]/g, '');
  const document = new Document({ id: 's', text });
  tokensStage.annotate(document);
  const run = (open: string, close: string, shift: number) => {
    const { first, last } = document.rangeOf({
      start: marked.indexOf(open) - shift,
      end: marked.indexOf(close) - shift - 1,
    });
    return { label: 0, first, last, firstSentence: 0, lastSentence: 0, paragraph: 0, side: 0 };
  };
  const attribution = { source: run('<', '>', 0), cue: run('[', ']', 2), content: [] };
  const places = placesOf(document.tokens.length, framesOf(document, new Map()));
  const found = antecedentOf(document.tokens, attribution, places);
  return found && text.slice(document.tokens[found.first].start, document.tokens[found.last - 1].end);
}

describe('antecedentOf', () => {
  it.each([
    ['The mayor <who> [says] so lost.', 'The mayor who'],
    ['Voters met village elders, <who> [warned] of floods.', 'village elders, who'],
    ['Ann Doe, who came with <the dean>, [said] no.', 'Ann Doe'],
    ['<The dean> [said] no.', null],
    ['<Ann Doe, the dean>, [said] no.', null],
  ])('%s', (marked, expected) => {
    expect(antecedent(marked)).toBe(expected);
  });
});
