import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['He left last week.', [['last week', '2021-W44']]],
  ['It ends next month.', [['next month', '2021-12']]],
  ['It grew this year.', [['this year', '2021']]],
  ['In the past two months it rained.', [['the past two months', 'P2M']]],
  ['It grew over the past decade.', [['the past decade', 'P10Y']]],
  ['In recent years it grew.', [['recent years', 'PXY']]],
  ['June last year was dry.', [['June last year', '2020-06']]],
  ['He said that last week they won.', [['last week', '2021-W44']]],
  [
    'On 3 March 2004 he left; the next day he was back.',
    [
      ['3 March 2004', '2004-03-03'],
      ['the next day', '2004-03-04'],
    ],
  ],
  [
    'Between January and October last year nine were formed.',
    [
      ['January', '2020-01'],
      ['October last year', '2020-10'],
    ],
  ],
  ['This Week on screen was dull.', []],
  ['This time it is real.', []],
  ['The last man left.', []],
];

describe('relative-unit', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
