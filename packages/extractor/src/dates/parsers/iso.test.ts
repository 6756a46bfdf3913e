import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['On 2021-11-06 it began.', [['2021-11-06', '2021-11-06']]],
  ['Posted 2021-11-10T08:00:00+02:00 by the desk.', [['2021-11-10T08:00:00+02:00', '2021-11-10T08:00:00']]],
  ['Part 2021-13-06 is on the shelf.', []],
];

describe('iso', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
