import type { Parser } from '../scan.ts';
import { monthAt, readShortYear, yearOf } from './calendar-words.ts';
import { readSpelledYear } from './year-words.ts';

/** A month, with its year where one is given: "May 1999", "May of 1999", "January nineteen ninety-seven", "in April". */
export const monthParser: Parser = {
  name: 'month',
  parse(scan, i) {
    if (!scan.word(i).month) return null;
    let at = i + 1;
    if (scan.lower(at) === '.' && !scan.at(at).spaced && yearOf(scan.lower(at + 1))) at++;
    const joint = scan.lower(at);
    const after = joint === ',' || joint === 'of' ? at + 1 : at;
    const year = yearOf(scan.lower(after));
    const month = monthAt(scan, i, year !== null || joint === "'");
    if (!month) return null;
    const done = (last: number, known: { year?: number }) =>
      scan.found('month', i, last, { kind: 'date', known: { ...known, month } });
    if (year) return done(after + 1, { year });
    const short = readShortYear(scan, at);
    if (short) return done(short.next, { year: short.year });
    const spelled = readSpelledYear(scan, at);
    return spelled ? done(spelled.next, { year: spelled.year }) : done(i + 1, {});
  },
};
