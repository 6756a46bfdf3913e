import { describe, expect, it } from 'vitest';
import { calibrated } from './calibration.ts';

describe('calibrated', () => {
  const table = [
    [0.4, 0.3],
    [0.8, 0.7],
    [1, 0.95],
  ] as const;

  it.each([
    [0, 0.3],
    [0.4, 0.3],
    [0.6, 0.5],
    [0.9, 0.825],
    [1, 0.95],
  ])('%f is right %f of the time', (said, right) => {
    expect(calibrated(table, said)).toBeCloseTo(right, 6);
  });
});
