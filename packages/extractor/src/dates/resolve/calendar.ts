/** Days are counted from 1970-01-01 in the proleptic Gregorian calendar. */
const DAY = 86_400_000;

/** A calendar date of which the day, or day and month, may be open. */
export interface Moment {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export function toDays(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

export function fromDays(days: number): Required<Moment> {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO: Monday is 1. */
export const weekdayOf = (days: number) => ((((days + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week and the year it belongs to. */
export function weekOf(days: number): { year: number; week: number } {
  const thursday = days - weekdayOf(days) + 4;
  const { year } = fromDays(thursday);
  return { year, week: Math.floor((thursday - toDays(year, 1, 1)) / 7) + 1 };
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = toDays(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

export function addMonths(year: number, month: number, amount: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + amount;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export const daysIn = (year: number, month: number) =>
  toDays(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - toDays(year, month, 1);

/** Easter Sunday, by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return toDays(year, Math.floor(f / 31), (f % 31) + 1);
}

const pad = (n: number, width: number) => String(n).padStart(width, '0');

export const yearText = (year: number) => pad(year, 4);
export const monthText = (year: number, month: number) => `${pad(year, 4)}-${pad(month, 2)}`;
export function dayText(days: number): string {
  const { year, month, day } = fromDays(days);
  return `${monthText(year, month)}-${pad(day, 2)}`;
}
export function weekText(days: number): string {
  const { year, week } = weekOf(days);
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}
export const two = (n: number) => pad(n, 2);
