import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['At 10:30 a.m. EST it began.', [['10:30 a.m. EST', '2021-11-10T10:30']]],
  ['They met at 5 p.m. on Monday.', [['5 p.m. on Monday', '2021-11-08T17:00']]],
  ['At noon Thursday it began.', [['noon Thursday', '2021-11-04T12:00']]],
  ['It ended at midnight.', [['midnight', '2021-11-10T24:00']]],
  ['At 0735 GMT it began.', [['0735 GMT', '2021-11-10T07:35']]],
  ["He rose at ten o'clock.", [["ten o'clock", '2021-11-10T10:00']]],
  ['He left at 4 in the morning.', [['4 in the morning', '2021-11-10T04:00']]],
  ['They won 3:1 at home.', []],
  ['He was 10 and I am 12.', []],
  ['It grew 4.5 percent.', []],
];

describe('clock', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
