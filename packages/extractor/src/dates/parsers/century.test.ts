import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['An 11th century temple stood there.', [['11th century', '10']]],
  ['In the twentieth century it fell.', [['the twentieth century', '19']]],
  ['In the second half of the 20th century it fell.', [['the second half of the 20th century', '1950/1999']]],
  [
    'In the 17th and 18th centuries it grew.',
    [
      ['the 17th', '16'],
      ['18th centuries', '17'],
    ],
  ],
  ['The third centurion fell.', []],
];

describe('century', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
