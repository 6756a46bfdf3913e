import type { Found, Parser, Scan } from '../scan.ts';
import { isTemporalPreposition, yearOf } from './calendar-words.ts';

/** A unit with its article that the context fixes: "the year", "the quarter", "the weekend", "the week of March 6", "the 1988 period". */
export const definiteUnitParser: Parser = {
  name: 'definite-unit',
  parse(scan, i) {
    if (scan.lower(i) !== 'the') return yearEnd(scan, i);
    const year = yearOf(scan.lower(i + 1));
    if (year && /^(?:period|quarter)$/.test(scan.lower(i + 2))) {
      return scan.found('definite-unit', i, i + 3, { kind: 'date', known: { year } });
    }
    if (scan.lower(i + 1) === 'full' && scan.lower(i + 2) === 'year')
      return scan.found('definite-unit', i, i + 3, here('Y'));
    const { unit, plural } = scan.word(i + 1);
    if (!unit || plural) return null;
    if (scan.document.casing === 'normal' && scan.isCapital(i + 1)) return null;
    if (unit === 'V') return scan.found('definite-unit', i, i + 2, weekend);
    const after = scan.lower(i + 2);
    if (unit === 'W' && after === 'of' && (scan.word(i + 3).month || scan.at(i + 3).digits)) {
      return scan.found('definite-unit', i, i + 2, { kind: 'date', known: {}, whole: 'W' }, true);
    }
    // "the year ended Sept. 30": a length, not the calendar's year.
    if ('WMY'.includes(unit) && /^(?:ended|ending)$/.test(after)) {
      return scan.found('definite-unit', i, i + 2, { kind: 'duration', amounts: [{ value: 1, unit }] });
    }
    if (!'DWMQY'.includes(unit) || after === 'of' || scan.isHyphen(i + 2)) return null;
    const before = scan.lower(i - 1);
    const temporal = isTemporalPreposition(before) && before !== 'from' && before !== 'to' && before !== 'about';
    if (!temporal || (unit === 'D' && before !== 'in' && before !== 'during')) return null;
    return scan.found('definite-unit', i, i + 2, here(unit));
  },
};

/** "year-end", "year end", "year's end". */
function yearEnd(scan: Scan, i: number): Found | null {
  const { unit, plural } = scan.word(i);
  if (plural || (unit !== 'Y' && unit !== 'M')) return null;
  const at = scan.isHyphen(i + 1) || scan.lower(i + 1) === "'s" ? i + 2 : i + 1;
  if (scan.lower(at) !== 'end') return null;
  return scan.found('definite-unit', i, at + 1, {
    kind: 'date',
    known: {},
    step: { unit, amount: 0, from: 'anchor' },
    edge: 'END',
  });
}

/** The weekend next to the article's day, as its tense says. */
const weekend = { kind: 'date', known: {}, step: { unit: 'V', amount: 0, from: 'anchor' } } as const;

const here = (unit: 'V' | 'D' | 'W' | 'M' | 'Q' | 'Y' | string) =>
  ({ kind: 'date', known: {}, step: { unit: unit as 'V', amount: 0, from: 'context' } }) as const;
