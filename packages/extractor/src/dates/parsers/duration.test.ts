import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['It lasted five years.', [['five years', 'P5Y']]],
  ['It took several months.', [['several months', 'PXM']]],
  ['A three-day visit ended.', [['three-day', 'P3D']]],
  ['A decades-long feud ended.', [['decades-long', 'PXY']]],
  ['It took more than two hours.', [['more than two hours', 'PT2H']]],
  ['He left two years ago.', [['two years ago', '2019']]],
  ['He left about nine months ago.', [['about nine months ago', '2021-02']]],
  ['A few days before the drone strike they met.', [['A few days', 'PXD']]],
  ['It took 2 1/2 years.', [['2 1/2 years', 'P2Y6M']]],
  ['It took a decade and a half.', [['a decade and a half', 'P15Y']]],
  [
    'On 3 March 2004 he left. Two years later he was back.',
    [
      ['3 March 2004', '2004-03-03'],
      ['Two years later', '2006'],
    ],
  ],
  ['It took a month.', [['a month', 'P1M']]],
  ['Islam will one day win.', [['one day', 'FUTURE_REF']]],
  ['It took twenty-four hours.', [['twenty-four hours', 'PT24H']]],
  ['It may take two to three weeks.', [['two to three weeks', 'PXW']]],
  ['A 35-year-old occupation goes on.', [['35-year-old', 'P35Y']]],
  ['The call will last 45 minutes.', [['45 minutes', 'PT45M']]],
  ['It rose in the past 20-plus months.', [['the past 20-plus months', 'P20M']]],
  [
    'On 3 March 2004 he left. He had come two days before.',
    [
      ['3 March 2004', '2004-03-03'],
      ['two days before', '2004-03-01'],
    ],
  ],
  ['He came during office hours.', []],
  ['The 32-year-old driver fled.', []],
  ['He is 52 years old.', []],
  ['A second man fled.', []],
  ['It was on 60 Minutes.', []],
  ['Three quarters of them left.', []],
];

describe('duration', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
