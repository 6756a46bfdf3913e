import { describe, expect, it } from 'vitest';
import { backOffUntil } from './back-off.ts';

describe('backOffUntil', () => {
  it.each([
    [1, 5],
    [2, 10],
    [5, 80],
    [9, 1280],
    [10, 1440],
    [1000, 1440],
  ])('after %i failures it is %i minutes', (failures, minutes) => {
    expect(backOffUntil(failures, 0)).toBe(minutes * 60_000);
  });
});
