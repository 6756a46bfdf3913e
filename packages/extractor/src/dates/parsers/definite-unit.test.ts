import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['It rose during the year.', [['the year', '2021']]],
  ['Over the weekend they met.', [['the weekend', '2021-W44-WE']]],
  ['It was held in the week of March 6.', [['the week of March 6', '2021-W09']]],
  [
    'For the year ended June 30 it lost.',
    [
      ['the year', 'P1Y'],
      ['June 30', '2021-06-30'],
    ],
  ],
  ['By year-end it was over.', [['year-end', '2021']]],
  ['The man of the day came.', []],
  ['The second is the better.', []],
];

describe('definite-unit', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
