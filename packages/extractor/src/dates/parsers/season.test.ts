import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['In the summer of 1941 they came.', [['the summer of 1941', '1941-SU']]],
  ['It ended in winter.', [['winter', '2020-WI']]],
  ['In spring 1990 it ended.', [['spring 1990', '1990-SP']]],
  ['In the winter of 1941–42 they froze.', [['the winter of 1941–42', '1941-WI']]],
  ["In the spring of '42 they left.", [["the spring of '42", '1942-SP']]],
  ['The fall of Rome was slow.', []],
  ['Prices fall in bad times.', []],
  ['A spring was found.', []],
];

describe('season', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
