import type { Amount, DurationReading } from '../reading.ts';
import { addMonths, daysIn, dayText, type Moment, toDays } from './calendar.ts';
import type { Interval } from './interval.ts';

const TIME = 'SNH';
/** Units that TIMEX3 writes in another unit. */
const AS: Readonly<Record<string, readonly [letter: string, times: number]>> = {
  N: ['M', 1],
  V: ['WE', 1],
  F: ['W', 2],
  E: ['Y', 10],
  C: ['Y', 100],
  L: ['Y', 1000],
};

/** TIMEX3 value of a length of time: "P3Y", "PT5H30M", "PXM"; halves of years and days go into the next unit down. */
export function durationValue(amounts: readonly Amount[]): string {
  let date = '';
  let time = '';
  for (const amount of amounts.flatMap(withoutFraction)) {
    const [letter, times] = AS[amount.unit] ?? [amount.unit, 1];
    const open = amount.value === null;
    const text = open && amount.unit === 'C' ? 'XC' : `${open ? 'X' : round(amount.value! * times)}${letter}`;
    if (TIME.includes(amount.unit)) time += text;
    else date += text;
  }
  return `P${date}${time ? `T${time}` : ''}`;
}

const PARTS: Readonly<Record<string, readonly [Amount['unit'], number]>> = {
  Y: ['M', 12],
  D: ['H', 24],
  H: ['N', 60],
  N: ['S', 60],
};

function withoutFraction({ value, unit }: Amount): Amount[] {
  const part = PARTS[unit];
  if (value === null || Number.isInteger(value) || !part) return [{ value, unit }];
  const rest = { value: Math.round((value % 1) * part[1]), unit: part[0] };
  return value < 1 ? [rest] : [{ value: Math.floor(value), unit }, rest];
}

const round = (n: number) => Math.round(n * 100) / 100;

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
