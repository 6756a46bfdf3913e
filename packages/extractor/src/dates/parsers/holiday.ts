import type { Parser, Scan } from '../scan.ts';
import { HOLIDAYS } from '../vocabulary.ts';
import { matchPhrase } from './phrase.ts';

/** A day with a name: "Christmas", "Thanksgiving Day", "Ramadan", "9/11"; written with a capital where capitals say something. */
export const holidayParser: Parser = {
  name: 'holiday',
  parse(scan, i) {
    const day = readNamedDay(scan, i);
    return day && scan.found('holiday', i, day.next, { kind: 'date', known: { holiday: day.rule } });
  },
};

export function readNamedDay(scan: Scan, i: number): { rule: string; next: number } | null {
  const match = matchPhrase(scan, i, HOLIDAYS);
  if (!match || (scan.document.casing === 'normal' && !scan.at(i).digits && !scan.isCapital(i))) return null;
  if (scan.lower(match.next) === 'island' || (scan.at(match.next - 1).digits && scan.lower(match.next) === '/'))
    return null;
  return { rule: match.value, next: match.next };
}
