import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, extract } from '../extractor.ts';

/** Prose with what trips tokenizers strewn in. */
const ODD = [
  '\uFEFF',
  '\u2028',
  '\u00AD',
  '\u200B',
  '\r\n',
  '\n\n',
  '\u0000',
  '👍🏽',
  '👩‍👩‍👧',
  'e\u0301',
  'İ',
  'ﬁ',
  '\u202E',
  '\uD83D',
  ' ',
  '\u00A0',
  '’',
  '“',
];
const WORDS = [
  'The',
  'minister',
  'said',
  'on',
  '6',
  'November',
  '2021',
  'that',
  'Kata’ib',
  'al-Haq',
  'U.S.',
  'can’t',
  'F-16s',
  '$2bn',
  '.',
  ',',
  'militias',
  'killed',
  'A',
];
const prose = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS, ' ', ' ') },
      { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('document', () => {
  it('gives tokens in order whose spans slice to their text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = annotate({ id: 'x', text });
        let end = 0;
        for (const token of document.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(document.text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leads every span back to the text as given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const extraction = extract({ id: 'x', text });
        for (const mention of extraction.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        for (const event of extraction.events) {
          for (const trigger of event.triggers) expect(text.slice(trigger.start, trigger.end)).toBe(trigger.text);
        }
        const spans = [...extraction.sections, ...extraction.claims.flatMap((claim) => claim.content)];
        for (const span of spans) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same words with and without invisible marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 }), fc.nat(), (words, seed) => {
        const plain = words.join(' ');
        const cut = seed % plain.length;
        const marked = `${plain.slice(0, cut)}\u00AD${plain.slice(cut)}`;
        const tokensOf = (text: string) => annotate({ id: 'x', text }).tokens.map((token) => token.text);
        expect(tokensOf(marked)).toEqual(tokensOf(plain));
      }),
      { numRuns: 100 },
    );
  });
});
