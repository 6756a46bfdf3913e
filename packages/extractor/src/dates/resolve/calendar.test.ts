import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  daysIn,
  dayText,
  easter,
  fromDays,
  toDays,
  weekdayOf,
  weekOf,
  weekStart,
  weekText,
} from './calendar.ts';

describe('calendar', () => {
  it.each([
    ['2021-11-10', 3, '2021-W45'],
    ['2016-01-01', 5, '2015-W53'],
    ['2000-02-29', 2, '2000-W09'],
    ['1900-03-01', 4, '1900-W09'],
    ['0001-01-01', 1, '0001-W01'],
  ])('%s', (day, weekday, week) => {
    const days = toDays(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
    expect([dayText(days), weekdayOf(days), weekText(days)]).toEqual([day, weekday, week]);
  });

  it.each([
    [1998, '1998-04-12'],
    [2000, '2000-04-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
  ])('Easter of %i', (year, day) => {
    expect(dayText(easter(year))).toBe(day);
  });

  it('counts days and back, and a week begins on the Monday before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => {
        const { year, month, day } = fromDays(n);
        expect(toDays(year, month, day)).toBe(n);
        expect(day).toBeLessThanOrEqual(daysIn(year, month));
        const week = weekOf(n);
        expect(weekStart(week.year, week.week)).toBe(n - weekdayOf(n) + 1);
      }),
    );
  });

  it('adds months across years', () => {
    expect(addMonths(2021, 11, 3)).toEqual({ year: 2022, month: 2 });
    expect(addMonths(2021, 1, -13)).toEqual({ year: 2019, month: 12 });
  });
});
