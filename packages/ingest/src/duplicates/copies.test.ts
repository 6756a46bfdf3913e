import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CopyKind, copiesOf, sameTemplate, seededRandom } from '../../../../testing/copies.ts';
import { containmentOf, isNearDuplicate, similarity, textSignature } from './index.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../fixtures/articles/${name}.txt`, import.meta.url), 'utf8');
const militias = fixture('iraqi-militias');
const quotes = fixture('nested-quotes');
const copies = Object.entries(copiesOf(militias, quotes, seededRandom(1))) as [CopyKind, string][];

const shareKey = (a: string, b: string) => {
  const keys = new Set(textSignature(a).bands);
  return textSignature(b).bands.some((key) => keys.has(key));
};

describe('near-duplicates', () => {
  it.each(copies)('a copy is found: %s', (_, copy) => {
    expect(shareKey(militias, copy)).toBe(true);
    expect(isNearDuplicate(textSignature(militias), textSignature(copy))).toBe(true);
    expect(isNearDuplicate(militias, copy)).toBe(true);
  });

  it.each([
    ['another article', militias, quotes],
    ['another telling of the same', fixture('bridge-told-by-the-mayor'), fixture('phone-paste')],
    ['articles of one template', ...(sameTemplate([militias, quotes]) as [string, string])],
    ['a sentence that is quoted', militias, `He wrote: ${militias.slice(400, 560)}`],
    ['nothing', militias, ''],
  ])('%s is no copy', (_, a, b) => {
    expect(isNearDuplicate(textSignature(a), textSignature(b))).toBe(false);
    expect(isNearDuplicate(a, b)).toBe(false);
  });

  it('estimates what the texts say exactly', () => {
    for (const [, copy] of copies) {
      const [a, b] = [textSignature(militias), textSignature(copy)];
      expect(Math.abs(similarity(a, b) - similarity(militias, copy))).toBeLessThan(0.12);
      expect(Math.abs(containmentOf(b, a) - containmentOf(copy, militias))).toBeLessThan(0.25);
    }
  });

  it('finds any part of 55 words by a key, wherever it is cut', () => {
    const words = militias.split(/\s+/);
    for (let start = 0; start + 60 < words.length; start += 13)
      expect(shareKey(militias, words.slice(start, start + 60).join(' '))).toBe(true);
  });

  it('gives long texts a bounded number of keys', () => {
    const long = Array.from({ length: 30_000 }, (_, n) => `word${n}`).join(' ');
    expect(textSignature(long).bands.length).toBeLessThanOrEqual(112);
  });
});
