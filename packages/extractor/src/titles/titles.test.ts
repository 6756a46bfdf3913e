import { describe, expect, it } from 'vitest';
import { tokenised } from '../../test/tokenised.ts';
import { titleBefore, titleOf } from './index.ts';

/** Text, the name in it, the title before the name. */
const CASES: [string, string, string | null][] = [
  ['He met Prime Minister Aziz in the city.', 'Aziz', 'Prime Minister'],
  ['Then former Defence Minister Lopez spoke to us.', 'Lopez', 'former Defence Minister'],
  ['It was said by Lt. Gen. Moreno that he had left.', 'Moreno', 'Lt. Gen.'],
  ['The Secretary of State Harlan was there with them.', 'Harlan', 'Secretary of State'],
  ['The vice-president Okello was there with them.', 'Okello', 'vice-president'],
  ['Both Presidents Okello and Aziz were there.', 'Okello', 'Presidents'],
  ['They saw the house of Aziz on the hill.', 'Aziz', null],
  ['He spoke to the president, Aziz said to them.', 'Aziz', null],
];

describe('titleBefore', () => {
  it.each(CASES)('%s', (text, name, expected) => {
    const document = tokenised(text);
    const token = document.tokens.findIndex((t) => t.text === name);
    const span = titleBefore(document, token);
    const found = span && text.slice(document.tokens[span.first]!.start, document.tokens[span.last - 1]!.end);
    expect(found).toBe(expected);
  });
});

describe('titleOf', () => {
  it.each([
    ['Mrs.', 'female'],
    ['King', 'male'],
    ['prime minister', null],
  ])('%s', (phrase, gender) => expect(titleOf(phrase)?.gender).toBe(gender));
  it('knows no title in a name', () => expect(titleOf('Jerusalem')).toBeNull());
});
