import { describe, expect, it } from 'vitest';
import { calibrationError } from './calibration.ts';

describe('calibrationError', () => {
  it.each<[string, [number, boolean][], number]>([
    ['nothing', [], 0],
    [
      'sure and right',
      [
        [1, true],
        [1, true],
      ],
      0,
    ],
    [
      'sure and wrong',
      [
        [1, false],
        [1, false],
      ],
      1,
    ],
    [
      'half sure, half right',
      [
        [0.5, true],
        [0.5, false],
      ],
      0,
    ],
    [
      'too sure by a quarter',
      [
        [0.75, true],
        [0.75, false],
      ],
      0.25,
    ],
  ])('%s', (_, judgements, expected) => {
    expect(calibrationError(judgements)).toBeCloseTo(expected, 9);
  });
});
