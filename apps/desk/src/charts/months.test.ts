import { describe, expect, it } from 'vitest';
import { withoutGaps } from './months.ts';

const cases: [given: [string, number][], most: number, [string, number][]][] = [
  [[], 12, []],
  [[['2024-05', 3]], 12, [['2024-05', 3]]],
  [
    [
      ['2023-11', 1],
      ['2024-02', 2],
    ],
    12,
    [
      ['2023-11', 1],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 2],
    ],
  ],
  [
    [
      ['2001-01', 9],
      ['2024-01', 2],
    ],
    2,
    [
      ['2023-12', 0],
      ['2024-01', 2],
    ],
  ],
];

describe('withoutGaps', () => {
  it.each(cases)('%j, at most %d months', (given, most, expected) => {
    const months = withoutGaps(
      given.map(([name, value]) => ({ name, value })),
      most,
    );
    expect(months.map(({ name, value }) => [name, value])).toEqual(expected);
  });
});
