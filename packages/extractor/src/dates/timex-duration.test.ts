import { describe, expect, it } from 'vitest';
import type { Amount } from './reading.ts';
import { durationValue } from './timex-duration.ts';

describe('the value of a length of time', () => {
  it.each<[Amount[], string]>([
    [[{ value: 3, unit: 'Y' }], 'P3Y'],
    [[{ value: 2.5, unit: 'Y' }], 'P2Y6M'],
    [[{ value: 5.5, unit: 'H' }], 'PT5H30M'],
    [[{ value: 0.5, unit: 'H' }], 'PT30M'],
    [[{ value: null, unit: 'M' }], 'PXM'],
    [[{ value: null, unit: 'N' }], 'PTXM'],
    [[{ value: 2, unit: 'E' }], 'P20Y'],
    [[{ value: null, unit: 'C' }], 'PXC'],
    [[{ value: 2, unit: 'F' }], 'P4W'],
    [
      [
        { value: 1, unit: 'D' },
        { value: 6, unit: 'H' },
      ],
      'P1DT6H',
    ],
  ])('%j', (amounts, value) => {
    expect(durationValue(amounts)).toBe(value);
  });
});
