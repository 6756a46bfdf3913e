import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['In the third quarter it lost money.', [['the third quarter', '2021-Q3']]],
  ['Its fourth-quarter loss grew.', [['fourth-quarter', '2021-Q4']]],
  ['In the third quarter of 1990 it rose.', [['the third quarter of 1990', '1990-Q3']]],
  ['In the first half of 2019 it rose.', [['the first half of 2019', '2019-H1']]],
  ['By Q3 2020 it was over.', [['Q3 2020', '2020-Q3']]],
  ['A quarter of them left.', []],
  ['He lives in the Latin Quarter.', []],
  ['The second half was dull.', []],
];

describe('quarter', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
