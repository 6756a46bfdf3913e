import type { SourceDay } from '@opine/store';
import { describe, expect, it } from 'vitest';
import { dayOf, usualPerDay, withoutGaps } from './usual.ts';

const NOW = Date.UTC(2024, 2, 31, 15);
/** Days with so many new articles each; the last one is today. */
const days = (...counts: number[]): SourceDay[] =>
  counts
    .map((count, i) => {
      const day = dayOf(NOW - (counts.length - 1 - i) * 86_400_000);
      return { day, new: count, changed: 0, unchanged: 0, copy: 0, skipped: 0, failed: 0 };
    })
    .filter((day) => day.new > 0);

describe('usualPerDay', () => {
  it.each<[string, number[], number | null]>([
    ['nothing yet', [], null],
    ['too few days', [3, 3, 3, 3, 3, 3, 9], null],
    ['a week, today not counted', [3, 3, 3, 3, 3, 3, 3, 900], 3],
    ['the archive of the first day left out', [500, 3, 3, 3, 3, 3, 3, 3, 0], 3],
    ['days without articles count', [2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0], 1.1],
  ])('%s', (_, counts, usual) => {
    const found = usualPerDay(days(...counts), NOW);
    if (usual === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(usual, 1);
  });
});

describe('withoutGaps', () => {
  it('begins with the first day and ends today', () => {
    expect(withoutGaps(days(1, 0, 2, 0), NOW, 42).map((day) => day.new)).toEqual([1, 0, 2, 0]);
    expect(withoutGaps(days(1, 0, 2, 0), NOW, 2).map((day) => day.new)).toEqual([2, 0]);
    expect(withoutGaps([], NOW, 42)).toHaveLength(1);
  });
});
