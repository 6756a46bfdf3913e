import { easter, toDays, weekdayOf } from './calendar.ts';

const ONCE = /^(\d{4})-(\d\d)-(\d\d)$/;
const FIXED = /^(\d\d)-(\d\d)$/;
const NTH = /^(\d\d)-(-?\d)-(\d)$/;

/** The day a rule of lexicons/holidays.tsv gives in a year; null when the calendar does not fix it. */
export function holidayDate(rule: string, year: number): number | null {
  const once = ONCE.exec(rule);
  if (once) return toDays(Number(once[1]), Number(once[2]), Number(once[3]));
  const fixed = FIXED.exec(rule);
  if (fixed) return toDays(year, Number(fixed[1]), Number(fixed[2]));
  const nth = NTH.exec(rule);
  if (nth) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3]));
  if (rule.startsWith('easter')) return easter(year) + Number(rule.slice('easter'.length));
  // The Tuesday after the first Monday of November (2 U.S.C. § 7).
  if (rule === 'election') return nthWeekday(year, 11, 1, 1) + 1;
  return null;
}

function nthWeekday(year: number, month: number, n: number, weekday: number): number {
  if (n > 0) {
    const first = toDays(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  }
  const last = toDays(year, month + 1, 0);
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}
