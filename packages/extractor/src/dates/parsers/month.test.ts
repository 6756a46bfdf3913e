import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['In May 1999 it ended.', [['May 1999', '1999-05']]],
  ['In May of 1999 it ended.', [['May of 1999', '1999-05']]],
  ['It fell in April.', [['April', '2021-04']]],
  ["It was May '98 again.", [["May '98", '1998-05']]],
  ['They will meet in April.', [['April', '2022-04']]],
  ['In January nineteen ninety-seven it closed.', [['January nineteen ninety-seven', '1997-01']]],
  ['The March agreement held.', [['March', '2021-03']]],
  ['You may go.', []],
  ['They march on the capital.', []],
  ['May God help them.', []],
  ['April Smith wrote the report.', []],
  ['Black September was a group.', []],
];

describe('month', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
