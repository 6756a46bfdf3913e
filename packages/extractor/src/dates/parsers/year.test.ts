import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['Since 1967 they have waited.', [['1967', '1967']]],
  [
    'The war of 1998-2001 was long.',
    [
      ['1998', '1998'],
      ['2001', '2001'],
    ],
  ],
  ['The war of 1914–18 was long.', [['1914–18', '1914/1918']]],
  ["He came in '98 and stayed.", [["'98", '1998']]],
  ['By the year two thousand it was gone.', [['the year two thousand', '2000']]],
  ['It was lost in 44 BC to Rome.', [['44 BC', 'BC0044']]],
  ['In nineteen ninety-six he won.', [['nineteen ninety-six', '1996']]],
  ['A return to the pre-1967 borders was asked.', [['1967', '1967']]],
  ['It cost $1998 to build.', []],
  ['They had 1500 men there.', []],
  ['UN Resolution 1559 was passed.', []],
  ['He drove 2000 kilometres.', []],
  ['Some 1,998 people came.', []],
];

describe('year', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
