import type { Timex } from '@opine/schema';
import type { Clock, DateReading, Known, Step } from '../reading.ts';
import { dayText, fromDays, type Moment, monthText, toDays, two, weekdayOf, weekText, yearText } from './calendar.ts';
import type { Context } from './context.ts';
import { holidayDate } from './holiday-date.ts';
import { type Placed, year as placeYear, takeStep } from './step.ts';
import type { Tense } from './tense.ts';
import { yearFromContext, yearOfDay, yearOfMonth, yearOfPart, yearOfSeason } from './year.ts';

export type Basis = NonNullable<Timex['basis']>;

/** A date placed in the calendar, or as much of it as the text fixes. */
export interface Resolved {
  readonly value: string | null;
  readonly moment: Moment | null;
  readonly basis: Basis;
}

/** @param tense asked only when it matters @param sentence index of the sentence the date stands in */
export function resolveDate(reading: DateReading, context: Context, tense: () => Tense, sentence: number): Resolved {
  const day = resolveDay(reading, context, tense, sentence);
  if (!reading.clock) return day;
  return { ...day, value: day.value && !day.value.startsWith('BC') ? withClock(day.value, reading.clock) : day.value };
}

function resolveDay(reading: DateReading, context: Context, tense: () => Tense, sentence: number): Resolved {
  const { known, step, whole } = reading;
  if (known.century !== undefined) return century(known);
  if (known.decade !== undefined)
    return { value: String(known.decade), moment: { year: known.decade * 10 }, basis: 'stated' };
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

function century({ century: n, bc }: Known): Resolved {
  return { value: bc ? `BC${two(n! - 1)}` : two(n! - 1), moment: null, basis: 'stated' };
}

const isEmpty = (known: Known) =>
  !(known.month || known.day || known.weekday || known.season || known.quarter || known.half || known.holiday);

/** What is said of a known year: its month, day, season, quarter, half or named day. */
function within(base: Placed, known: Known): Placed {
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

function stepped(reading: DateReading, context: Context, sentence: number, tense: () => Tense): Resolved {
  const { known, step } = reading;
  const fromContext = step!.from === 'context' || (step!.from === 'story' && context.narrative);
  const from = fromContext ? (spokenOf(context, reading) ?? context.anchor) : context.anchor;
  const basis: Basis = fromContext && context.last ? 'context' : 'anchor';
  if (!from) return { value: null, moment: null, basis: 'none' };
  if (step!.amount === null) return besides(reading, from, basis);
  const quarter = sameQuarter(step!, context, sentence);
  if (quarter && isEmpty(known)) return { value: quarter, moment: null, basis: 'context' };
  const placed =
    takeStep(isOpenWeekend(step!, from) && tense() !== 'future' ? { ...step!, amount: -1 } : step!, from) ??
    (context.anchor && !fromContext ? null : coarse(step!, from, context));
  if (!placed) return { value: null, moment: null, basis: 'none' };
  if (known.weekday && placed.moment?.day) return { ...weekdayIn(placed.moment, known.weekday), basis };
  // A comparison looks aside: what follows goes on from where the text was.
  const result = within(placed, known);
  return { value: result.value, moment: step!.compares ? null : result.moment, basis };
}

/** The date spoken of, as fine as the step needs it: between two days a year may have been named. */
function spokenOf({ last, lastMonth, lastDay }: Context, { step, known }: DateReading): Moment | null {
  if (known.weekday || 'DWFV'.includes(step!.unit))
    return step!.amount === 0 && !known.weekday ? last : (lastDay ?? last);
  return step!.unit === 'M' && step!.amount !== 0 ? (lastMonth ?? last) : last;
}

/** "the weekend" on a weekday is the one that has been, unless it lies ahead. */
function isOpenWeekend({ unit, amount }: Step, { year, month, day }: Moment): boolean {
  return unit === 'V' && amount === 0 && !!month && !!day && weekdayOf(toDays(year, month, day)) < 6;
}

/** How many sentences on a comparison still speaks of the quarter named before. */
const SAME_TOPIC = 6;

/** "the quarter" is the one last named, "a year earlier" in a report of it the same one of the year before. */
function sameQuarter({ unit, amount, from, compares }: Step, { quarter }: Context, sentence: number): string | null {
  if (!quarter || sentence - quarter.sentence > SAME_TOPIC) return null;
  if (unit === 'Y' && compares) return `${yearText(quarter.year - 1)}-Q${quarter.quarter}`;
  return unit === 'Q' && amount === 0 && from === 'context' ? `${yearText(quarter.year)}-Q${quarter.quarter}` : null;
}

/** "the day", "that month" after a date that is no finer than a month: what is known of it. */
function coarse({ unit, amount }: Step, from: Moment, context: Context): Placed | null {
  if (amount !== 0) return null;
  if (unit === 'Q') return context.anchor && takeStep({ unit, amount: -1, from: 'anchor' }, context.anchor);
  return from.month ? { value: monthText(from.year, from.month), moment: from } : null;
}

function weekdayIn(moment: Moment, weekday: number): Placed {
  const day = toDays(moment.year, moment.month!, moment.day!);
  const at = day - weekdayOf(day) + weekday;
  return { value: dayText(at), moment: fromDays(at) };
}

/** "the following Monday", "the previous summer": the next or last one seen from the date spoken of. */
function besides({ known, toward }: DateReading, last: Moment, basis: Basis): Resolved {
  const from = { year: last.year, month: last.month ?? 1, day: last.day ?? 1 };
  const today = toDays(from.year, from.month, from.day);
  if (known.weekday) {
    if (!last.day) return { value: null, moment: null, basis: 'none' };
    const back = toward === 'last';
    const gap = (known.weekday - weekdayOf(today) + 7) % 7;
    const at =
      toward === 'that' ? today + gap - (gap > 3 ? 7 : 0) : back ? today - ((7 - gap) % 7 || 7) : today + (gap || 7);
    return { value: dayText(at), moment: fromDays(at), basis };
  }
  const year = inferYear(known, from, toward === 'that' ? 'this' : toward, 'none');
  return { ...within(placeYear(year), known), basis };
}

function inferYear(known: Known, from: Required<Moment>, toward: DateReading['toward'], tense: Tense): number {
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

function inferred(reading: DateReading, context: Context, tense: () => Tense): Resolved {
  const { known, toward } = reading;
  const { anchor, last, narrative } = context;
  if (known.weekday && !known.day) return weekday(known.weekday, reading, context, tense);
  const month = known.month ?? (known.season ? FIRST[known.season] : known.quarter ? known.quarter * 3 - 2 : 1);
  if (narrative && !toward && last) {
    return { ...within(placeYear(yearFromContext(context, month)!), known), basis: 'context' };
  }
  if (known.holiday && anchor && holidayDate(known.holiday, anchor.year) === null)
    return { value: null, moment: null, basis: 'none' };
  if (anchor) return { ...within(placeYear(inferYear(known, anchor, toward, tense())), known), basis: 'anchor' };
  return { value: open(known), moment: null, basis: 'none' };
}

const FIRST = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

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

/** A clock time without its day is of the day spoken of in the same sentence, else of the article's. */
function dayOfClock(context: Context, sentence: number): Resolved {
  const { last, anchor, narrative } = context;
  const near = last?.day && (narrative || sentence - context.lastSentence <= 1) ? last : null;
  const moment = near ?? anchor;
  if (!moment?.month || !moment.day) return { value: 'XXXX-XX-XX', moment: null, basis: 'none' };
  return { value: dayText(toDays(moment.year, moment.month, moment.day)), moment, basis: near ? 'context' : 'anchor' };
}

/** Without any year the value says so: "XXXX-05-06". */
function open(known: Known): string | null {
  if (known.month) return `XXXX-${two(known.month)}${known.day ? `-${two(known.day)}` : ''}`;
  if (known.season) return `XXXX-${known.season}`;
  if (known.quarter) return `XXXX-Q${known.quarter}`;
  if (known.half) return `XXXX-H${known.half}`;
  const fixed = /^(\d\d-\d\d)$/.exec(known.holiday ?? '');
  return fixed ? `XXXX-${fixed[1]}` : null;
}

function withClock(day: string, { hour, minute, second, part }: Clock): string {
  if (part) return `${day}T${part}`;
  if (hour === 24 && !minute) return `${day}T24:00`;
  return `${day}T${two(hour!)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
}
