import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['In fiscal 1989 it lost money.', [['fiscal 1989', '1989']]],
  ['For fiscal year 2003 they plan cuts.', [['fiscal year 2003', '2003']]],
  ['The fiscal policy failed.', []],
];

describe('fiscal-year', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
