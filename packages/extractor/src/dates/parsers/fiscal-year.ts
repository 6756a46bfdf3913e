import type { Parser } from '../scan.ts';
import { yearOf } from './calendar-words.ts';

/** "fiscal 1989", "the fiscal year 2003", "the fiscal year", "FY 2003". */
export const fiscalYearParser: Parser = {
  name: 'fiscal-year',
  parse(scan, i) {
    const at = scan.lower(i) === 'the' ? i + 1 : i;
    const word = scan.lower(at);
    if (word !== 'fiscal' && word !== 'fy') return null;
    const hasYear = scan.lower(at + 1) === 'year';
    const year = yearOf(scan.lower(hasYear ? at + 2 : at + 1));
    if (year) return scan.found('fiscal-year', i, hasYear ? at + 3 : at + 2, { kind: 'date', known: { year } });
    if (!hasYear || at === i) return null;
    return scan.found('fiscal-year', i, at + 2, {
      kind: 'date',
      known: {},
      step: { unit: 'Y', amount: 0, from: 'anchor' },
    });
  },
};
