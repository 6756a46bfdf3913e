import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  [
    'In May 1915 they came. On the 18th they left.',
    [
      ['May 1915', '1915-05'],
      ['the 18th', '1915-05-18'],
    ],
  ],
  ['They left by the 3rd.', [['the 3rd', '2021-11-03']]],
  ['He lives on the 18th floor.', []],
  ['The 3rd was the best.', []],
  ['They wait on the second.', []],
];

describe('ordinal-day', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
