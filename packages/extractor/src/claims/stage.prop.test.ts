import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from '../document/index.ts';
import { sectionsStage } from '../sections/index.ts';
import { tokensStage } from '../tokens/index.ts';
import { claimsStage } from './stage.ts';

const PIECES = [
  'The minister',
  'he',
  'said',
  'that',
  '“',
  '”',
  '"',
  ',',
  '.',
  '\n\n',
  'should',
  'denied',
  'war',
  '😀',
  'DOE:',
];
const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 60 });

describe('claimsStage', () => {
  it('gives claims in order, with spans inside the text that hold words', () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const document = new Document({ id: 'p', text: pieces.join(' ') });
        for (const stage of [sectionsStage, tokensStage, claimsStage]) stage.annotate(document);
        let before = 0;
        for (const claim of document.claims) {
          const spans = [
            ...claim.content,
            ...(claim.cue ? [claim.cue] : []),
            ...(claim.source?.span ? [claim.source.span] : []),
          ];
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(document.text.length);
          }
          expect(claim.content[0].start).toBeGreaterThanOrEqual(before);
          before = claim.content[0].start;
          expect(claim.confidence).toBeGreaterThan(0);
          expect(claim.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
