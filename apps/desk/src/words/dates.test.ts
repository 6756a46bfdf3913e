import { describe, expect, it } from 'vitest';
import { dayName, spanName } from './dates.ts';

describe('dayName', () => {
  const cases: [string | null, string | null][] = [
    [null, null],
    ['2021-11-10', '10 Nov 2021'],
    ['2021-11-10T00:30:00+13:00', '10 Nov 2021'],
    ['2021-11-10T23:30:00-08:00', '10 Nov 2021'],
    ['last week', 'last week'],
    ['2021-99-99', '2021-99-99'],
  ];
  it.each(cases)('%s: %s', (iso, name) => {
    expect(dayName(iso)).toBe(name);
  });
});

describe('spanName', () => {
  const cases: [string | null, string | null, string | null][] = [
    [null, null, null],
    ['2021-11-07', '2021-11-07', '7 Nov 2021'],
    ['2021-05-01', '2021-05-31', 'May 2021'],
    ['2024-02-01', '2024-02-29', 'Feb 2024'],
    ['2023-02-01', '2023-02-27', '1 Feb 2023 – 27 Feb 2023'],
    ['2020-01-01', '2020-12-31', '2020'],
    ['2020-01-01', '2020-10-31', 'Jan 2020 – Oct 2020'],
    ['2020-01-01', '2021-12-31', 'Jan 2020 – Dec 2021'],
    ['2020-01-04', '2020-01-06', '4 Jan 2020 – 6 Jan 2020'],
    ['2020-01-04', null, 'from 4 Jan 2020'],
    [null, '2020-01-04', 'until 4 Jan 2020'],
  ];
  it.each(cases)('%s to %s: %s', (start, end, name) => {
    expect(spanName(start, end)).toBe(name);
  });
});
