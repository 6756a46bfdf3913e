import type { DateReading, Step } from '../reading.ts';
import { dayText, fromDays, type Moment, monthText, toDays, weekdayOf, yearText } from './calendar.ts';
import type { Context } from './context.ts';
import { type Basis, inferYear, isEmpty, type Resolved, within } from './known.ts';
import { type Placed, year as placeYear, takeStep } from './step.ts';
import type { Tense } from './tense.ts';

/** A date some steps away from the article's day or from the date spoken of: "two years ago", "the following Monday". */
export function stepped(reading: DateReading, context: Context, sentence: number, tense: () => Tense): Resolved {
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
