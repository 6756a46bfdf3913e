import type { Parser, Scan } from '../scan.ts';
import { DAY_SHIFTS } from '../vocabulary.ts';
import { matchPhrase } from './phrase.ts';

/** Days counted from the article's: "yesterday", "tonight", "the day after tomorrow", "yesterday morning". */
export const dayShiftParser: Parser = {
  name: 'day-shift',
  parse(scan, i) {
    const phrase = matchPhrase(scan, i, DAY_SHIFTS);
    if (phrase) return shifted(scan, i, phrase.next, Number(phrase.value), null);
    const { dayShift, shiftPart } = scan.word(i);
    if (dayShift === null || isTitle(scan, i)) return null;
    return shifted(scan, i, i + 1, dayShift, shiftPart);
  },
};

/** "VOA Today", "USA Today". */
function isTitle(scan: Scan, i: number): boolean {
  return scan.document.casing === 'normal' && scan.isCapital(i) && scan.isCapital(i - 1) && scan.pos(i - 1) === 'PROPN';
}

function shifted(scan: Scan, first: number, last: number, amount: number, part: 'NI' | string | null) {
  return scan.found('day-shift', first, last, {
    kind: 'date',
    known: {},
    step: { unit: 'D', amount, from: 'anchor' },
    ...(part ? { clock: { part: part as 'NI' } } : {}),
  });
}
