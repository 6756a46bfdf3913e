import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesStage } from '../dates/index.ts';
import { Document } from '../document/index.ts';
import { languageStage } from '../language/index.ts';
import { sectionsStage } from '../sections/index.ts';
import { tokensStage } from '../tokens/index.ts';
import { mentionsStage } from './stage.ts';

const PARTS = [
  'President',
  'Bush',
  'al',
  '-',
  '`',
  '‘',
  "'s",
  'Qaeda',
  'of',
  'the',
  'Iraq',
  'Israeli',
  'government',
  'troops',
  ',',
  'and',
  '(',
  'LTTE',
  ')',
  'Sunday',
  'Tamil',
  'Tigers',
  'port',
  'dozens',
  '.',
  'said',
  'anti-',
];

function annotate(text: string): Document {
  const document = new Document({ id: 'x', text });
  for (const stage of [sectionsStage, tokensStage, languageStage, datesStage, mentionsStage]) stage.annotate(document);
  return document;
}

const words = fc.array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(' ', '', '\n')), { maxLength: 40 });
const texts = fc.oneof(
  words.map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('mentions of any text', () => {
  it('are sorted, apart from each other, and on tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions, tokens, text: read } = annotate(text);
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          const { start, end: tokenEnd } = tokens[mention.first];
          // A date may be the second half of a compound: "mid-May", "anti-Sunday".
          if (mention.type === 'date') expect(mention.start >= start && mention.start < tokenEnd).toBe(true);
          else expect(mention.start).toBe(start);
          expect(read.slice(mention.start, mention.end).trim()).not.toBe('');
          expect(mention.confidence).toBeGreaterThanOrEqual(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          end = mention.end;
        }
      }),
      { numRuns: 150 },
    );
  });
});
