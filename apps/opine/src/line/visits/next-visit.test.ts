import { describe, expect, it } from 'vitest';
import { nextVisit, type Visited } from './next-visit.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2024, 2, 1);
const visit = (fields: Partial<Visited>): Visited => ({
  outcome: 'new',
  at: NOW,
  bornAt: NOW,
  visits: 1,
  failures: 0,
  ...fields,
});

describe('nextVisit', () => {
  it.each<[string, Partial<Visited>, number | null]>([
    ['an hour after the first visit', {}, HOUR],
    ['six hours after the second', { visits: 2, outcome: 'unchanged' }, 6 * HOUR],
    ['a week after the fifth', { visits: 5, outcome: 'changed' }, 7 * DAY],
    ['never after the sixth', { visits: 6 }, null],
    ['never when it would be two weeks old by then', { bornAt: NOW - 14 * DAY }, null],
    ['an hour after a failure', { outcome: 'failed', failures: 1 }, HOUR],
    ['three days after the fourth in a row', { outcome: 'failed', failures: 4, visits: 9 }, 3 * DAY],
    ['never after the fifth', { outcome: 'failed', failures: 5 }, null],
    ['never when it is no opinion', { outcome: 'skipped' }, null],
    ['never when it is a copy', { outcome: 'copy' }, null],
  ])('%s', (_, fields, wait) => {
    expect(nextVisit(visit(fields))).toBe(wait === null ? null : NOW + wait);
  });
});
