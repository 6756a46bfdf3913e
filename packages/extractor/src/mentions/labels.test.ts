import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, decode, encode, LABELS, type LabelledSpan, TAGGED_TYPES } from './labels.ts';

const spans = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom(...TAGGED_TYPES)), { maxLength: 6 })
  .map((parts) => {
    let at = 0;
    const out: LabelledSpan[] = [];
    for (const [gap, length, type] of parts) {
      out.push({ first: at + gap, last: at + gap + length, type });
      at += gap + length;
    }
    return out;
  });

describe('labels', () => {
  it('decode undoes encode', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const length = (given.at(-1)?.last ?? 0) + 2;
        expect(decode(encode(length, given))).toEqual(given);
      }),
    );
  });

  it('encodes only what is allowed', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const labels = encode((given.at(-1)?.last ?? 0) + 1, given);
        const bad = labels.findIndex((label, i) => !allowed(i === 0 ? -1 : labels[i - 1], label));
        expect(bad).toBe(-1);
      }),
    );
  });

  it.each([
    ['O', 'I-person', false],
    ['O', 'B-person', true],
    ['B-person', 'L-person', true],
    ['B-person', 'L-group', false],
    ['B-person', 'O', false],
    ['L-person', 'U-group', true],
  ])('%s then %s: %s', (from, to, may) => {
    expect(allowed(LABELS.indexOf(from), LABELS.indexOf(to))).toBe(may);
  });
});
