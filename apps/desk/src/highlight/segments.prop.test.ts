import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from './segments.ts';

const range = fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }) });
const laid = fc.tuple(fc.string({ maxLength: 50 }), fc.array(fc.array(range, { maxLength: 8 }), { maxLength: 4 }));

describe('segments', () => {
  it('add up to the text, without gaps, and carry exactly what covers them', () => {
    fc.assert(
      fc.property(laid, ([text, layers]) => {
        const cut = segments(text, layers);
        expect(cut.map((s) => s.text).join('')).toBe(text);
        let at = 0;
        for (const segment of cut) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          at = segment.end;
          const covering = layers.flat().filter((r) => r.start <= segment.start && r.end >= segment.end);
          const touching = layers.flat().filter((r) => Math.max(r.start, segment.start) < Math.min(r.end, segment.end));
          expect(new Set(segment.marks)).toEqual(new Set(covering));
          expect(covering.length).toBe(touching.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
