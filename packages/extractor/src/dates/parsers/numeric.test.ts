import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['They met on 11/10/2021 in Rome.', [['11/10/2021', '2021-11-10']]],
  ['They met on 25/10/2021 in Rome.', [['25/10/2021', '2021-10-25']]],
  ['Signed on 15.03.2002 in Bonn.', [['15.03.2002', '2002-03-15']]],
  ['Signed on 2002/03/15 in Bonn.', [['2002/03/15', '2002-03-15']]],
  ['Version 1.2.10 is out.', []],
  ['A ratio of 3/4/5 was used.', []],
  ['The address is 192.168.10.24 today.', [['today', '2021-11-10']]],
];

describe('numeric', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
