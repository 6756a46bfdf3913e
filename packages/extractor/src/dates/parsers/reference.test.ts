import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

/** Text, and each date in it as written with its TIMEX3 value; counted from Wednesday, 10 November 2021. */
const TABLE: readonly (readonly [text: string, found: readonly (readonly [string, string | null])[]])[] = [
  ['They are now here.', [['now', 'PRESENT_REF']]],
  ['He was recently elected.', [['recently', 'PAST_REF']]],
  ['These days it rains.', [['These days', 'PRESENT_REF']]],
  ['The future is open.', [['The future', 'FUTURE_REF']]],
  ['It was known at the time.', [['at the time', 'PAST_REF']]],
  ['The electrical current is strong.', []],
  ['He wrote to the Future of Babylon.', []],
  ['The past president spoke.', []],
  ['The future king spoke.', []],
  ['I know it.', []],
];

describe('reference', () => {
  it.each(TABLE)('%s', (text, found) => {
    expect(readDates(text)).toEqual(found);
  });
});
