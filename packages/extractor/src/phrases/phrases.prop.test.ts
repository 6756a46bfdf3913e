import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK, normaliseWord, PhraseMatcher, phraseKey } from './index.ts';

describe('normaliseWord', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        const once = normaliseWord(word);
        fc.pre(once !== '' && once !== BREAK);
        expect(normaliseWord(once)).toBe(once);
      }),
    );
  });
});

describe('PhraseMatcher', () => {
  const words = fc.array(fc.stringMatching(/^[a-d]{1,4}$/), { minLength: 1, maxLength: 5 });

  it('finds what a plain search over all phrases finds', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), words, (phrases, text) => {
        const matcher = new PhraseMatcher<string>();
        for (const phrase of phrases) matcher.add(phrase.join(' '), phrase.join(''));
        const keys = new Set(phrases.map((phrase) => phraseKey(phrase.join(' '))));
        const ends = text.map((_, i) => i + 1).filter((last) => keys.has(text.slice(0, last).join('')));
        expect(matcher.longestAt(text, 0, text.length)?.last).toBe(ends.at(-1));
      }),
    );
  });
});
