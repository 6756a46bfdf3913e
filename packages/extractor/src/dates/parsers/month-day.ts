import type { Known } from '../reading.ts';
import type { Found, Parser, Scan } from '../scan.ts';
import { isOfClass } from '../vocabulary.ts';
import { fitsMonth, fullYear, monthAt, readDay, readShortYear, yearOf } from './calendar-words.ts';
import { yearOfEvent } from './dated-event.ts';

/**
 * A day with its month, in any order and with or without a year: "Nov. 6th, 2021", "6 November", "4 FEB 90",
 * "the 14th of May 1999", "November 6. from 2021"; and two days of one month: "April 24 and 25", "3 to 5 June".
 */
export const monthDayParser: Parser = {
  name: 'month-day',
  parse(scan, i) {
    if (scan.word(i).month) return monthFirst(scan, i);
    const at = scan.lower(i) === 'the' ? i + 1 : i;
    return scan.at(at).digits || scan.word(at).ordinal > 0 || scan.word(at).number >= 20 ? dayFirst(scan, i, at) : null;
  },
};

function monthFirst(scan: Scan, i: number): Found | Found[] | null {
  // In words only where "May second" can be told from "may second".
  const spelled = scan.word(i + 1).ordinal > 0 && scan.document.casing === 'normal';
  const month = monthAt(scan, i, scan.at(i + 1).digits || scan.lower(i + 1) === 'the' || spelled);
  if (!month) return null;
  let at = i + 1;
  if (scan.lower(at) === '.' && !scan.at(at).spaced) at++;
  if (scan.isHyphen(at) && scan.at(at + 1).digits) at++;
  if (scan.lower(at) === 'the') at++;
  const day = readDay(scan, at);
  if (!day || !fitsMonth(day.day, month) || isAmount(scan, day.next)) return null;
  const second = isOfClass('range', scan.lower(day.next)) ? readDay(scan, day.next + 1) : null;
  if (second && second.day > day.day && fitsMonth(second.day, month) && !isAmount(scan, second.next)) {
    return twoDays(
      scan,
      { first: i, end: day.next, day: day.day },
      { first: day.next + 1, end: second.next, day: second.day },
      month,
    );
  }
  return withYear(scan, i, day.next, { month, day: day.day });
}

function dayFirst(scan: Scan, i: number, at: number): Found | Found[] | null {
  const day = readDay(scan, at);
  if (!day) return null;
  const second = isOfClass('range', scan.lower(day.next)) ? readDay(scan, day.next + 1) : null;
  const last = second && second.day > day.day ? second : day;
  let monthPlace = last.next;
  if (scan.lower(monthPlace) === 'of') monthPlace++;
  else if (scan.isHyphen(monthPlace)) monthPlace++;
  const month = monthAt(scan, monthPlace, true);
  if (!month || !fitsMonth(last.day, month) || monthPlace - last.next > 1) return null;
  if (scan.word(monthPlace).weak && scan.lower(monthPlace).length > 3 && scan.pos(monthPlace) === 'AUX' && i === at) {
    if (!yearOf(scan.lower(monthPlace + 1))) return null;
  }
  if (last === day) return withYear(scan, i, monthPlace + 1, { month, day: day.day });
  return twoDays(
    scan,
    { first: i, end: day.next, day: day.day },
    { first: day.next + 1, end: monthPlace + 1, day: last.day },
    month,
  );
}

interface Part {
  readonly first: number;
  readonly end: number;
  readonly day: number;
}

/** "from 3 to 5 June" are two dates; "June 3-5", joined without a space, is one, and so is "the night of 14/15 August". */
function twoDays(scan: Scan, from: Part, to: Part, month: number): Found | Found[] {
  const tail = readYear(scan, to.end);
  const year = tail ? { year: tail.year } : {};
  const last = tail?.next ?? to.end;
  const known = { ...year, month, day: from.day };
  if ((scan.isHyphen(from.end) || scan.lower(from.end) === '/') && !scan.at(to.first).spaced) {
    return scan.found('month-day', from.first, last, { kind: 'date', known: { ...known, untilDay: to.day } });
  }
  return [
    scan.found('month-day', from.first, from.end, { kind: 'date', known }),
    scan.found('month-day', to.first, last, { kind: 'date', known: { ...known, day: to.day } }),
  ];
}

/** "May 5,000", "March 12 percent": the number counts something, it is no day. */
function isAmount(scan: Scan, next: number): boolean {
  const lower = scan.lower(next);
  return (
    lower === '%' ||
    lower === 'percent' ||
    scan.word(next).unit !== null ||
    (lower === ':' && scan.at(next + 1).digits && !scan.at(next + 1).spaced)
  );
}

function withYear(scan: Scan, first: number, next: number, known: Known): Found {
  const tail = readYear(scan, next);
  if (!tail) {
    const year = yearOfEvent(scan, first, next, known.month!, known.day!);
    return scan.found('month-day', first, next, { kind: 'date', known: year ? { ...known, year } : known });
  }
  return scan.found('month-day', first, tail.next, { kind: 'date', known: { ...known, year: tail.year } });
}

/** A year that follows a day: ", 2021", " 1999", ". from 2021", " '98", " 90", " of 1999", "-1999". */
function readYear(scan: Scan, i: number): { year: number; next: number } | null {
  let at = i;
  const lower = scan.lower(at);
  if (lower === ',' || lower === 'of' || lower === 'in') at++;
  else if (lower === '.' && /^(?:from|of)$/.test(scan.lower(at + 1))) at += 2;
  else if (scan.isHyphen(at)) at++;
  const year = yearOf(scan.lower(at));
  if (year) return { year, next: at + 1 };
  if (lower === 'of' || lower === 'in') return null;
  const short = readShortYear(scan, at);
  if (short) return short;
  // Two bare digits are a year only right after the month, as wire services write it: "4 FEB 90".
  const afterMonth = scan.word(at - 1).month > 0 || (scan.isHyphen(at - 1) && scan.word(at - 2).month > 0);
  const two = scan.lower(at);
  if (afterMonth && lower !== ',' && /^[4-9]\d$|^[0-3]\d$/.test(two))
    return { year: fullYear(scan, Number(two)), next: at + 1 };
  return null;
}
