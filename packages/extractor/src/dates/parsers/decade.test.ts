import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['In the 1990s it grew.', [['the 1990s', '199']]],
  ["Songs of the '80s are back.", [["the '80s", '198']]],
  ['In the early 1980s it grew.', [['the early 1980s', '198']]],
  ['In the nineties it grew.', [['the nineties', '199']]],
  ['It was built in the mid-1950s by them.', [['the mid-1950s', '195']]],
  ['He is in his eighties.', []],
];

describe('decade', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
