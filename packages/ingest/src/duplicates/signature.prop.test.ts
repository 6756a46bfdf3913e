import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containmentOf,
  decodeSignature,
  encodeSignature,
  isNearDuplicate,
  SignatureError,
  signatureFromText,
  signatureToText,
  similarity,
  textSignature,
} from './index.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.lorem({ maxCount: 8 }), { maxLength: 12 }).map((words) => words.join(' ')),
);

describe('textSignature', () => {
  it.each([
    ['case', 'The Mayor Told Them So', 'the mayor told them so'],
    ['quotation marks', '“Don’t,” he said - twice.', '"Don\'t" he said – twice'],
    ['accents, composed or not', 'Le café d’été ferme', 'Le cafe\u0301 d’ete\u0301 ferme'],
    ['white space', 'one two\n\nthree\u00a0four', ' one two three four '],
    ['soft hyphens and zero-width characters', 'hyphen\u00adated wo\u200brds here now', 'hyphenated words here now'],
  ])('makes nothing of %s', (_, a, b) => expect(textSignature(a)).toEqual(textSignature(b)));

  it.each([
    ['numbers', 'killed 12 of them', 'killed 13 of them'],
    ['the order of words', 'dog bites man today', 'man bites dog today'],
    ['scripts without spaces', '東京都知事は辞任した', '大阪府知事は辞任した'],
    ['letters beyond the first plane', 'a 𝒜𝒷 c', 'a 𝒞𝒹 c'],
  ])('tells %s apart', (_, a, b) => expect(similarity(a, b)).toBeLessThan(1));

  it.each(['', ' \n', '…!?', '\u0301'])('has nothing to sign in %j', (text) => {
    expect(textSignature(text)).toMatchObject({ shingles: 0, bands: [] });
    expect(similarity(text, text)).toBe(0);
    expect(isNearDuplicate(text, text)).toBe(false);
  });

  it('is whole after a way through storage', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { minhash, shingles } = textSignature(text);
        expect(decodeSignature(encodeSignature({ minhash, shingles }))).toEqual({ minhash, shingles });
        expect(signatureFromText(signatureToText({ minhash, shingles }))).toEqual({ minhash, shingles });
      }),
    );
  });

  it('keeps its keys from one release to the next', () => {
    const { bands, shingles } = textSignature('The quick brown fox jumps over the lazy dog and runs away.');
    expect({ first: bands.slice(0, 2), shingles }).toMatchInlineSnapshot(`
      {
        "first": [
          "b0c6zwzy",
          "b11uzgvl5",
        ],
        "shingles": 10,
      }
    `);
  });

  it.each([
    ['cut', encodeSignature(textSignature('a b c')).subarray(1)],
    ['of another version', encodeSignature(textSignature('a b c')).map((byte, i) => (i === 0 ? 9 : byte))],
    ['no signature', new Uint8Array()],
  ])('refuses one that is %s', (_, bytes) => expect(() => decodeSignature(bytes)).toThrow(SignatureError));
});

describe('similarity and containmentOf', () => {
  it('lie between 0 and 1, and are the same either way round', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [first, second] = [textSignature(a), textSignature(b)];
        for (const value of [
          similarity(first, second),
          similarity(a, b),
          containmentOf(first, second),
          containmentOf(a, b),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(similarity(first, second)).toBe(similarity(second, first));
        expect(isNearDuplicate(a, b)).toBe(isNearDuplicate(b, a));
      }),
    );
  });

  it('are 1 for a text and itself, and exact from texts', () => {
    expect(similarity(textSignature('a b c d e'), 'a b c d e')).toBe(1);
    expect(containmentOf('a b c d', 'x a b c d y')).toBe(1);
    expect(containmentOf('x a b c d y', 'a b c d')).toBe(0.5);
    expect(similarity('a b c d', 'x a b c d y')).toBe(0.5);
    expect(containmentOf('a b c', 'd e f')).toBe(0);
  });
});
