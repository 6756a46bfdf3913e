import type { SeasonCode } from '../reading.ts';
import { daysIn, dayText, toDays, weekStart } from './calendar.ts';
import { SEASON_MONTH } from './year.ts';

export interface Interval {
  readonly start: string;
  readonly end: string;
}

const DATE = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T.*)?$/;

/** First and last day of what a TIMEX3 date or time value stands for; null when it stands for no fixed days. */
export function intervalOf(value: string): Interval | null {
  if (/^\d{3}$/.test(value)) return years(Number(value) * 10, 10);
  if (/^\d{2}$/.test(value)) return years(Number(value) * 100, 100);
  const [from, to] = value.split('/');
  if (to) return { start: intervalOf(from!)!.start, end: intervalOf(to)!.end };
  const match = DATE.exec(value);
  if (!match) return null;
  const [, y, month, day, week, weekend, quarter, half, season] = match;
  const year = Number(y);
  if (day) return days(toDays(year, Number(month), Number(day)), 1);
  if (month) return months(year, Number(month), 1);
  if (week) return weekend ? days(weekStart(year, Number(week)) + 5, 2) : days(weekStart(year, Number(week)), 7);
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  if (half) return months(year, Number(half) * 6 - 5, 6);
  if (season) return months(year, SEASON_MONTH[season as SeasonCode], 3);
  return years(year, 1);
}

function days(first: number, length: number): Interval {
  return { start: dayText(first), end: dayText(first + length - 1) };
}

function months(year: number, month: number, length: number): Interval {
  const last = month + length - 1;
  const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return { start: dayText(toDays(year, month, 1)), end: dayText(toDays(endYear, endMonth, daysIn(endYear, endMonth))) };
}

function years(first: number, length: number): Interval {
  return { start: dayText(toDays(first, 1, 1)), end: dayText(toDays(first + length - 1, 12, 31)) };
}
