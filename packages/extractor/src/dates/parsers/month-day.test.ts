import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['He left on November 6.', [['November 6', '2021-11-06']]],
  ['He left on Nov. 6th, 2021, alone.', [['Nov. 6th, 2021', '2021-11-06']]],
  ['A march on November 6. from 2021 was large.', [['November 6. from 2021', '2021-11-06']]],
  ['SAN SALVADOR, 4 FEB 90 (DPA) -- Fighting went on.', [['4 FEB 90', '1990-02-04']]],
  ['It was the 14th of May 1999.', [['the 14th of May 1999', '1999-05-14']]],
  [
    'From 3 to 5 June 1944 they waited.',
    [
      ['3', '1944-06-03'],
      ['5 June 1944', '1944-06-05'],
    ],
  ],
  [
    'On April 24 and 25 they met.',
    [
      ['April 24', '2021-04-24'],
      ['25', '2021-04-25'],
    ],
  ],
  ['It opens on 6 December.', [['6 December', '2021-12-06']]],
  ['It began on twenty-first June 1950.', [['twenty-first June 1950', '1950-06-21']]],
  ['In May 5,000 people fled.', [['May', '2021-05']]],
  ['He ran on February 31.', [['February', '2021-02']]],
  ['The November 17 Movement claimed it.', []],
];

describe('month-day', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
