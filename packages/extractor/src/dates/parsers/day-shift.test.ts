import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['He left yesterday.', [['yesterday', '2021-11-09']]],
  ['They meet tomorrow morning.', [['tomorrow morning', '2021-11-11TMO']]],
  ['We vote tonight.', [['tonight', '2021-11-10TNI']]],
  ['He left the day before yesterday.', [['the day before yesterday', '2021-11-08']]],
  ['It was in USA Today again.', []],
];

describe('day-shift', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
