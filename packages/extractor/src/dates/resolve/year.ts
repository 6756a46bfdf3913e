import type { DateReading, SeasonCode } from '../reading.ts';
import { type Moment, toDays } from './calendar.ts';
import type { Context } from './context.ts';
import type { Tense } from './tense.ts';

/** Nearer than this many days a day without a year is simply the nearest one, whatever the tense. */
const NEAR = 100;
/** Against the tense of the verb the nearest must be nearer still. */
const AGAINST_TENSE = 45;
/** A month so many months ahead is the coming one even beside a verb in the past ("said it expects …"), */
const SOON = 1;
/** and with no verb to tell, up to so many. */
const HALF_YEAR = 4;
/** In a narrative a month this far back belongs to the next year. */
const BACK = 6;

export const SEASON_MONTH: Readonly<Record<SeasonCode, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The year of a day and month that come without one. */
export function yearOfDay(
  from: Required<Moment>,
  month: number,
  day: number,
  toward: DateReading['toward'],
  tense: Tense,
): number {
  const today = toDays(from.year, from.month, from.day);
  const here = toDays(from.year, month, day);
  if (toward === 'last') return here < today ? from.year : from.year - 1;
  if (toward === 'next') return here > today ? from.year : from.year + 1;
  if (toward) return from.year;
  const nearest = [from.year - 1, from.year, from.year + 1].reduce((best, year) =>
    Math.abs(toDays(year, month, day) - today) < Math.abs(toDays(best, month, day) - today) ? year : best,
  );
  const gap = toDays(nearest, month, day) - today;
  if (tense === 'none' || Math.abs(gap) < (gap > 0 === (tense === 'future') ? NEAR : AGAINST_TENSE)) return nearest;
  if (tense === 'past') return here <= today ? from.year : from.year - 1;
  return here >= today ? from.year : from.year + 1;
}

/** The year of a month that comes without one: the most recent such month, or the next when it lies ahead. */
export function yearOfMonth(
  from: Required<Moment>,
  month: number,
  toward: DateReading['toward'],
  tense: Tense,
): number {
  if (toward === 'last') return month < from.month ? from.year : from.year - 1;
  if (toward === 'next') return month > from.month ? from.year : from.year + 1;
  if (toward) return from.year;
  const ahead = (month - from.month + 12) % 12;
  const next = tense === 'future' || ahead <= (tense === 'past' ? SOON : HALF_YEAR);
  if (next) return month >= from.month ? from.year : from.year + 1;
  return month <= from.month ? from.year : from.year - 1;
}

/** The year of a season: it counts as past once it has ended, and a winter belongs to the year it begins in. */
export function yearOfSeason(
  from: Required<Moment>,
  season: SeasonCode,
  toward: DateReading['toward'],
  tense: Tense,
): number {
  const first = SEASON_MONTH[season];
  if (toward === 'last') return season !== 'WI' && first + 2 < from.month ? from.year : from.year - 1;
  if (toward === 'next') return first > from.month ? from.year : from.year + 1;
  if (toward) return season === 'WI' && from.month < 3 ? from.year - 1 : from.year;
  if (tense === 'future') return first + 2 >= from.month ? from.year : from.year + 1;
  return first <= from.month ? from.year : from.year - 1;
}

/** The year whose part of that many months, ending with month `last`, ends nearest to the article's day. */
export function yearOfPart(from: Required<Moment>, last: number): number {
  const gap = last - from.month;
  return gap > 5 ? from.year - 1 : gap < -9 ? from.year + 1 : from.year;
}

/** In a narrative: the year of the date last mentioned, or the next one when that would lead far back. */
export function yearFromContext(context: Context, month: number): number | null {
  const { last } = context;
  if (!last) return null;
  return last.month && last.month - month > BACK ? last.year + 1 : last.year;
}
