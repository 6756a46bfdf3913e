import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['The pre-dawn attack failed.', [['pre-dawn', '2021-11-10TMO']]],
  ['In the morning it rained.', [['the morning', '2021-11-10TMO']]],
  ['On the night of 24 January 1943 they broke out.', [['the night of 24 January 1943', '1943-01-24TNI']]],
  ['The evening dress was red.', []],
  ['Night fell on them.', []],
];

describe('day-part', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
