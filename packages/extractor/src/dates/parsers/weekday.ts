import type { Parser, Scan } from '../scan.ts';

/** A day of the week: "Friday"; in the plural, a set: "Fridays", "Tuesday nights". */
export const weekdayParser: Parser = {
  name: 'weekday',
  parse(scan, i) {
    const { weekday, weekdayPlural } = scan.word(i);
    if (!weekday || !isDay(scan, i)) return null;
    const part = scan.word(i + 1);
    if (weekdayPlural) return scan.found('weekday', i, i + 1, { kind: 'set', value: `XXXX-WXX-${weekday}` });
    if (part.dayPart && part.plural) {
      return scan.found('weekday', i, i + 2, { kind: 'set', value: `XXXX-WXX-${weekday}T${part.dayPart}` });
    }
    const last = scan.lower(i + 1) === '.' && !scan.at(i + 1).spaced && scan.word(i).weak ? i + 2 : i + 1;
    return scan.found('weekday', i, last, { kind: 'date', known: { weekday } });
  },
};

/** "Sun", "Sat" and the like are days only with their full stop or a date beside them. */
function isDay(scan: Scan, i: number): boolean {
  const { weak } = scan.word(i);
  if (!weak) return scan.document.casing !== 'normal' || scan.isCapital(i) || scan.lower(i) !== 'sunday';
  const { start, end } = scan.at(i);
  if (!scan.isCapital(i)) return false;
  const dotted = end - start > scan.lower(i).length || (scan.lower(i + 1) === '.' && !scan.at(i + 1).spaced);
  const next = scan.lower(i + 1) === ',' ? i + 2 : i + 1;
  if (scan.word(next).month > 0 && scan.at(next + 1).digits) return true;
  return (dotted || next === i + 2) && (scan.word(next).month > 0 || scan.at(next).digits);
}
