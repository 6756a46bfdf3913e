import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['He won last May.', [['last May', '2021-05']]],
  ['It ends next summer.', [['next summer', '2022-SU']]],
  ['They met last night.', [['last night', '2021-11-09TNI']]],
  ['They vote this coming Sunday.', [['this coming Sunday', '2021-11-14']]],
  ['Next Friday we march.', [['Next Friday', '2021-11-12']]],
  ['It fell last winter.', [['last winter', '2020-WI']]],
  [
    'He fell on 3 March 2004. The following Monday he died.',
    [
      ['3 March 2004', '2004-03-03'],
      ['The following Monday', '2004-03-08'],
    ],
  ],
  ['This may end badly.', []],
  ['At last march was banned.', []],
];

describe('relative-name', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
