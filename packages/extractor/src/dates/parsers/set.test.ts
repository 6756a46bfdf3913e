import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['They march every Friday.', [['every Friday', 'XXXX-WXX-5']]],
  ['It happens each year.', [['each year', 'P1Y']]],
  ['The daily toll rose.', [['daily', 'P1D']]],
  ['They meet every two weeks.', [['every two weeks', 'P2W']]],
  ['They march each July.', [['each July', 'XXXX-07']]],
  ['It costs $1 billion a year.', [['a year', 'P1Y']]],
  ['He ran twice a week.', [['a week', 'P1W']]],
  ['Every man counts.', []],
  ['The Daily Star wrote it.', []],
];

describe('set', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
