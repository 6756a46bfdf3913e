import type { DurationReading } from '../reading.ts';
import { addMonths, daysIn, dayText, type Moment, toDays } from './calendar.ts';
import type { Interval } from './interval.ts';

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, F: 14, V: 7 };
const MONTHS: Readonly<Record<string, number>> = { M: 1, Q: 3, Y: 12, E: 120, C: 1200, L: 12_000 };

/** The days that "the past two months" or "the next five years" cover, counted from the article's day. */
export function durationInterval({ amounts, toward }: DurationReading, from: Required<Moment>): Interval | null {
  const { value, unit } = amounts[0]!;
  if (!toward || value === null || amounts.length > 1) return null;
  const today = toDays(from.year, from.month, from.day);
  const sign = toward === 'next' ? 1 : -1;
  const other = shift(from, sign * value, unit);
  if (other === null) return null;
  return sign > 0 ? { start: dayText(today), end: dayText(other) } : { start: dayText(other), end: dayText(today) };
}

function shift(from: Required<Moment>, amount: number, unit: string): number | null {
  const today = toDays(from.year, from.month, from.day);
  if (DAYS[unit]) return today + Math.round(amount * DAYS[unit]);
  if (!MONTHS[unit]) return null;
  const { year, month } = addMonths(from.year, from.month, Math.round(amount * MONTHS[unit]));
  return toDays(year, month, Math.min(from.day, daysIn(year, month)));
}
