import type { PageState } from '@opine/store';
import { describe, expect, it } from 'vitest';
import { isTimeFor } from './is-time-for.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2024, 2, 10);
const ago = (hours: number) => new Date(NOW - hours * HOUR).toISOString();

const page = (fields: Partial<PageState>): PageState => ({
  url: 'https://paper.example/one',
  source: 'paper',
  article: 'a',
  validators: { etag: null, lastModified: null },
  firstAt: NOW - 10 * HOUR,
  visitedAt: NOW - 5 * HOUR,
  outcome: 'new',
  code: null,
  visits: 1,
  failures: 0,
  nextAt: null,
  ...fields,
});

describe('isTimeFor', () => {
  it.each<[string, Partial<PageState>, string | null | undefined, boolean]>([
    ['its time has come', { nextAt: NOW }, null, true],
    ['its time is ahead', { nextAt: NOW + 1 }, undefined, false],
    ['never again', {}, null, false],
    ['changed since the last visit', {}, ago(2), true],
    ['changed before the last visit', {}, ago(6), false],
    ['changed just after a visit', { visitedAt: NOW - HOUR / 2 }, ago(0.1), false],
    ['said to change all the time', { visits: 5 }, ago(0), false],
    ['said to change all the time, after a week', { visits: 50, visitedAt: NOW - 169 * HOUR }, ago(0), true],
    ['a date that is none', {}, 'yesterday', false],
  ])('%s', (_, fields, updatedAt, expected) => {
    expect(isTimeFor(page(fields), updatedAt, NOW)).toBe(expected);
  });
});
