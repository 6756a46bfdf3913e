import type { Timex } from '@opine/schema';
import type { DateReading, Known } from '../reading.ts';
import { dayText, fromDays, type Moment, monthText, two, yearText } from './calendar.ts';
import { holidayDate } from './holiday-date.ts';
import type { Placed } from './step.ts';
import type { Tense } from './tense.ts';
import { yearOfDay, yearOfMonth, yearOfPart, yearOfSeason } from './year.ts';

export type Basis = NonNullable<Timex['basis']>;

/** A date placed in the calendar, or as much of it as the text fixes. */
export interface Resolved {
  readonly value: string | null;
  readonly moment: Moment | null;
  readonly basis: Basis;
}

/** Nothing is said but where to count from. */
export const isEmpty = (known: Known) =>
  !(known.month || known.day || known.weekday || known.season || known.quarter || known.half || known.holiday);

/** What is said of a known year: its month, day, season, quarter, half or named day. */
export function within(base: Placed, known: Known): Placed {
  const year = base.moment?.year;
  if (year === undefined) return base;
  const text = yearText(year);
  if (known.month) {
    const { month, day } = known;
    if (!day) return { value: monthText(year, month), moment: { year, month } };
    return { value: `${monthText(year, month)}-${two(day)}`, moment: { year, month, day } };
  }
  if (known.season) return { value: `${text}-${known.season}`, moment: { year } };
  if (known.quarter) return { value: `${text}-Q${known.quarter}`, moment: { year } };
  if (known.half) return { value: `${text}-H${known.half}`, moment: { year } };
  if (known.holiday) {
    const day = holidayDate(known.holiday, year);
    return day === null ? base : { value: dayText(day), moment: fromDays(day) };
  }
  return base;
}

/** The year of what comes without one. */
export function inferYear(known: Known, from: Required<Moment>, toward: DateReading['toward'], tense: Tense): number {
  if (known.holiday) {
    const day = holidayDate(known.holiday, from.year);
    if (day === null) return from.year;
    const at = fromDays(day);
    return yearOfDay(from, at.month, at.day, toward, tense);
  }
  if (known.month && known.day) return yearOfDay(from, known.month, known.day, toward, tense);
  if (known.month) return yearOfMonth(from, known.month, toward, tense);
  if (known.season) return yearOfSeason(from, known.season, toward, tense);
  return yearOfPart(from, known.quarter ? known.quarter * 3 : known.half! * 6);
}

/** Without any year the value says so: "XXXX-05-06". */
export function withoutYear(known: Known): string | null {
  if (known.month) return `XXXX-${two(known.month)}${known.day ? `-${two(known.day)}` : ''}`;
  if (known.season) return `XXXX-${known.season}`;
  if (known.quarter) return `XXXX-Q${known.quarter}`;
  if (known.half) return `XXXX-H${known.half}`;
  const fixed = /^(\d\d-\d\d)$/.exec(known.holiday ?? '');
  return fixed ? `XXXX-${fixed[1]}` : null;
}
