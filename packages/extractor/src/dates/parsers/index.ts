import type { Found, Parser, Scan } from '../scan.ts';
import { centuryParser } from './century.ts';
import { clockParser } from './clock.ts';
import { dayPartParser } from './day-part.ts';
import { dayShiftParser } from './day-shift.ts';
import { decadeParser } from './decade.ts';
import { definiteUnitParser } from './definite-unit.ts';
import { durationParser } from './duration.ts';
import { fiscalYearParser } from './fiscal-year.ts';
import { holidayParser } from './holiday.ts';
import { isoParser } from './iso.ts';
import { monthParser } from './month.ts';
import { monthDayParser } from './month-day.ts';
import { numericParser } from './numeric.ts';
import { ordinalDayParser } from './ordinal-day.ts';
import { quarterParser } from './quarter.ts';
import { referenceParser } from './reference.ts';
import { relativeNameParser } from './relative-name.ts';
import { relativeUnitParser } from './relative-unit.ts';
import { seasonParser } from './season.ts';
import { setParser } from './set.ts';
import { weekdayParser } from './weekday.ts';
import { yearParser } from './year.ts';

/**
 * The longest reading at a place wins; between readings of one length the earlier parser does. So fixed phrases come
 * first ("these days" is no length of time), then the order goes from what is written out in full to what needs its
 * context: digits before words, names before units, and last what any of the others should take first ("the year").
 */
const PARSERS: readonly Parser[] = [
  referenceParser,
  isoParser,
  numericParser,
  monthDayParser,
  monthParser,
  ordinalDayParser,
  quarterParser,
  centuryParser,
  decadeParser,
  yearParser,
  clockParser,
  weekdayParser,
  dayShiftParser,
  holidayParser,
  relativeNameParser,
  relativeUnitParser,
  fiscalYearParser,
  seasonParser,
  setParser,
  durationParser,
  dayPartParser,
  definiteUnitParser,
];

/** All expressions of a text from left to right, none overlapping. */
export function parseAll(scan: Scan): Found[] {
  const all: Found[] = [];
  let i = 0;
  while (i < scan.atoms.length) {
    const best = scan.startsDate(i) ? longestAt(scan, i) : null;
    if (best) all.push(...best);
    i = best ? Math.max(i + 1, best.at(-1)!.last) : i + 1;
  }
  return all;
}

function longestAt(scan: Scan, i: number): readonly Found[] | null {
  let best: readonly Found[] | null = null;
  let reach = -1;
  for (const parser of PARSERS) {
    const result = parser.parse(scan, i);
    if (!result) continue;
    const found = 'start' in result ? [result] : result;
    const { end } = found.at(-1)!;
    if (end > reach) {
      best = found;
      reach = end;
    }
  }
  return best;
}
