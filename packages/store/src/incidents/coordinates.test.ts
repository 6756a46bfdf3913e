import { describe, expect, it } from 'vitest';
import { coordinatesOf } from './coordinates.ts';

describe('coordinatesOf', () => {
  const cases: [name: string, country: string | null, where: [latitude: number, longitude: number] | null][] = [
    ['Tripoli', 'LY', [32.9, 13.2]],
    ['Benghazi', 'LY', [32.1, 20.1]],
    ['Raqqa', 'SY', [35.9, 39]],
    ['São Paulo', 'BR', [-23.6, -46.6]],
    ['Tripoli', 'IQ', null],
    ['Tripoli', null, null],
    ['Green Zone', 'IQ', null],
    ['Baghdad', 'IQ', [33.3, 44.4]],
    ['', 'IQ', null],
  ];
  it.each(cases)('%s, %s', (name, country, where) => {
    const found = coordinatesOf(name, country);
    if (where === null) expect(found).toBeNull();
    else {
      expect(found?.latitude).toBeCloseTo(where[0], 0);
      expect(found?.longitude).toBeCloseTo(where[1], 0);
    }
  });
});
