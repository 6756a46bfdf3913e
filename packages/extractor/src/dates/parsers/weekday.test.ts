import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['He left Friday.', [['Friday', '2021-11-05']]],
  ['He will leave on Friday.', [['Friday', '2021-11-12']]],
  ['They met Friday night.', [['Friday night', '2021-11-05TNI']]],
  ['The march is on Fridays.', [['Fridays', 'XXXX-WXX-5']]],
  ['It aired on Tuesday nights there.', [['Tuesday nights', 'XXXX-WXX-2TNI']]],
  ['He came on Thursday, April 6, to talk.', [['Thursday, April 6', '2021-04-06']]],
  ['The sun sat on the hill.', []],
  ['Bloody Sunday is remembered.', []],
  ['The Sunday Times wrote it.', []],
];

describe('weekday', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
