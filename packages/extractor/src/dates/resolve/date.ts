import type { Clock, DateReading, Known } from '../reading.ts';
import { daysIn, dayText, fromDays, toDays, two, weekdayOf, weekText, yearText } from './calendar.ts';
import type { Context } from './context.ts';
import { holidayDate } from './holiday-date.ts';
import { type Basis, inferYear, isEmpty, type Resolved, within, withoutYear } from './known.ts';
import { year as placeYear } from './step.ts';
import { stepped } from './stepped.ts';
import type { Tense } from './tense.ts';
import { SEASON_MONTH, yearFromContext } from './year.ts';

/** @param tense asked only when it matters @param sentence index of the sentence the date stands in */
export function resolveDate(reading: DateReading, context: Context, tense: () => Tense, sentence: number): Resolved {
  const day = resolveDay(reading, context, tense, sentence);
  if (!reading.clock) return untilDay(reading.known, day);
  return { ...day, value: day.value && !day.value.startsWith('BC') ? withClock(day.value, reading.clock) : day.value };
}

/** Both ends of "June 3-5", as an ISO 8601 interval. */
function untilDay({ untilDay: day }: Known, resolved: Resolved): Resolved {
  const { moment, value } = resolved;
  if (!day || !moment?.month) return resolved;
  return { ...resolved, value: `${value}/${dayText(toDays(moment.year, moment.month, day))}` };
}

function resolveDay(reading: DateReading, context: Context, tense: () => Tense, sentence: number): Resolved {
  const { known, step, whole } = reading;
  if (known.century !== undefined) return century(known);
  if (known.decade !== undefined) return { value: String(known.decade), moment: null, basis: 'stated' };
  if (known.untilYear !== undefined)
    return {
      value: `${yearText(known.year!)}/${yearText(known.untilYear)}`,
      moment: { year: known.year! },
      basis: 'stated',
    };
  if (known.year !== undefined)
    return { ...within(placeYear(known.bc ? 1 - known.year : known.year), known), basis: 'stated' };
  const resolved = step
    ? stepped(reading, context, sentence, tense)
    : isEmpty(known)
      ? dayOfClock(context, sentence)
      : inferred(reading, context, tense);
  const { moment } = resolved;
  if (whole && moment?.month && moment.day) {
    return { ...resolved, value: weekText(toDays(moment.year, moment.month, moment.day)) };
  }
  return resolved;
}

function century({ century: n, bc, half }: Known): Resolved {
  if (half && !bc) {
    const first = (n! - 1) * 100 + (half - 1) * 50;
    return { value: `${yearText(first)}/${yearText(first + 49)}`, moment: null, basis: 'stated' };
  }
  return { value: bc ? `BC${two(n! - 1)}` : two(n! - 1), moment: null, basis: 'stated' };
}

function inferred(reading: DateReading, context: Context, tense: () => Tense): Resolved {
  const { known, toward } = reading;
  const { anchor, last, narrative } = context;
  if (known.weekday && !known.day) return weekday(known.weekday, reading, context, tense);
  if (known.day && !known.month) return dayOfMonth(known.day, context);
  const month = known.month ?? (known.season ? SEASON_MONTH[known.season] : known.quarter ? known.quarter * 3 - 2 : 1);
  if (narrative && !toward && last) {
    return { ...within(placeYear(yearFromContext(context, month)!), known), basis: 'context' };
  }
  if (known.holiday && anchor && holidayDate(known.holiday, anchor.year) === null)
    return { value: null, moment: null, basis: 'none' };
  if (anchor) return { ...within(placeYear(inferYear(known, anchor, toward, tense())), known), basis: 'anchor' };
  return { value: withoutYear(known), moment: null, basis: 'none' };
}

function weekday(n: number, { toward }: DateReading, context: Context, tense: () => Tense): Resolved {
  const base = context.narrative && context.last?.day ? context.last : context.anchor;
  if (!base?.month || !base.day) return { value: `XXXX-WXX-${n}`, moment: null, basis: 'none' };
  const basis: Basis = base === context.anchor ? 'anchor' : 'context';
  const today = toDays(base.year, base.month, base.day);
  const ahead = (n - weekdayOf(today) + 7) % 7;
  let at: number;
  if (toward === 'last') at = today - (7 - ahead);
  else if (toward === 'next') at = today + (ahead || 7);
  else if (toward === 'that') at = today + (ahead > 3 ? ahead - 7 : ahead);
  else if (ahead === 0) at = today;
  else if (toward === 'this' || basis === 'context' || tense() === 'future') at = today + ahead;
  else at = today + ahead - 7;
  return { value: dayText(at), moment: fromDays(at), basis };
}

/** "the 18th": of the month spoken of, else of the article's. */
function dayOfMonth(day: number, { lastMonth, anchor }: Context): Resolved {
  const base = lastMonth ?? anchor;
  if (!base?.month || day > daysIn(base.year, base.month)) return { value: null, moment: null, basis: 'none' };
  const at = toDays(base.year, base.month, day);
  return { value: dayText(at), moment: fromDays(at), basis: lastMonth ? 'context' : 'anchor' };
}

/** A clock time without its day is of the day spoken of in the same sentence, else of the article's. */
function dayOfClock(context: Context, sentence: number): Resolved {
  const { last, anchor, narrative } = context;
  const near = last?.day && (narrative || sentence - context.lastSentence <= 1) ? last : null;
  const moment = near ?? anchor;
  if (!moment?.month || !moment.day) return { value: 'XXXX-XX-XX', moment: null, basis: 'none' };
  return { value: dayText(toDays(moment.year, moment.month, moment.day)), moment, basis: near ? 'context' : 'anchor' };
}

function withClock(day: string, { hour, minute, second, part }: Clock): string {
  if (part) return `${day}T${part}`;
  if (hour === 24 && !minute) return `${day}T24:00`;
  return `${day}T${two(hour!)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
}
