import { describe, expect, it } from 'vitest';
import { tokenised } from '../../test/tokenised.ts';
import { BREAK, normaliseWord, PhraseMatcher, phraseKey, spanOf, wordsOf } from './index.ts';

describe('phraseKey', () => {
  it.each([
    [['al-Qaeda', 'Al Qaeda', 'al–Qaeda', 'el-Qaeda', 'al-Qa‘eda'], 'alqaeda'],
    [['gun ship', 'gun-ship', 'Gunship'], 'gunship'],
    [['U.S.', 'US', 'us'], 'us'],
    [['ash-Sharq', 'al-Sharq'], 'alsharq'],
    [['São Tomé', 'Sao Tome'], 'saotome'],
    [['Johnson & Johnson'], 'johnsonandjohnson'],
    [["Sana'a", 'Sanaa', 'Sana`a'], 'sanaa'],
  ])('%j', (spellings, key) => {
    expect(spellings.map(phraseKey)).toEqual(spellings.map(() => key));
  });
});

describe('normaliseWord', () => {
  it.each([
    ['-', ''],
    ['’', ''],
    [',', BREAK],
    ['$', BREAK],
    ["Hizb'allah's", 'hizballah'],
    ['', BREAK],
  ])('%j is %j', (word, normal) => expect(normaliseWord(word)).toBe(normal));
});

describe('PhraseMatcher', () => {
  const matcher = new PhraseMatcher<string>();
  for (const phrase of ['car bomb', 'car', 'al-Hayat Front', 'U.S. Army']) matcher.add(phrase, phrase);
  const found = (text: string) => {
    const document = tokenised(text);
    const words = wordsOf(document);
    return document.tokens.flatMap((token) => {
      const match = matcher.longestAt(words, token.index, words.length);
      return match
        ? [`${document.slice(spanOf(document, { first: token.index, last: match.last }))} = ${match.value}`]
        : [];
    });
  };

  it.each([
    ['a car-bomb and a carbomb', ['car-bomb = car bomb', 'carbomb = car bomb']],
    ['the al Hayat Front’s men', ['al Hayat Front = al-Hayat Front']],
    ['the el-Hayat Front', ['el-Hayat Front = al-Hayat Front']],
    ['US army', ['US army = U.S. Army']],
    ['a car, bomb in it', ['car = car']],
    ['cart, scar', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('keeps the first value of a phrase', () => {
    matcher.add('Car Bomb', 'another');
    expect(matcher.get('car-bomb')).toBe('car bomb');
  });
});
