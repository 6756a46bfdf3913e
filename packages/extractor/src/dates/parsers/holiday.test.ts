import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['It was Christmas Eve.', [['Christmas Eve', '2021-12-24']]],
  ['Since 9/11 much has changed.', [['9/11', '2001-09-11']]],
  ['He fasted in Ramadan.', [['Ramadan', null]]],
  ['She met him last Easter.', [['last Easter', '2021-04-04']]],
  ['the labor day by day went on', []],
];

describe('holiday', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
