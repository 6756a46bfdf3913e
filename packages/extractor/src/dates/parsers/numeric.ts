import type { Parser, Scan } from '../scan.ts';
import { fitsMonth, fullYear } from './calendar-words.ts';

const NUMERIC = /(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-]\d|\d)/y;

/**
 * Dates in digits: "11/10/2021", "15.03.2002", "2021/11/10". Where day and month can't be told apart, slashes and
 * hyphens are read the American way (month first) and full stops the European way (day first).
 */
export const numericParser: Parser = {
  name: 'numeric',
  parse(scan, i) {
    const { digits, start } = scan.at(i);
    if (!digits || scan.isHyphen(i - 1) || scan.lower(i - 1) === '/') return null;
    NUMERIC.lastIndex = start;
    const match = NUMERIC.exec(scan.text);
    if (!match) return null;
    const [text, a, mark, b, c] = match;
    const known = a!.length === 4 ? ordered(a!, b!, c!) : a!.length < 3 ? dayAndMonth(scan, a!, b!, c!, mark!) : null;
    return known && scan.foundTo('numeric', i, start + text.length, { kind: 'date', known });
  },
};

function ordered(year: string, month: string, day: string) {
  return check(Number(year), Number(month), Number(day));
}

function dayAndMonth(scan: Scan, a: string, b: string, c: string, mark: string) {
  if (mark === '.' && c.length === 2 && Number(c) < 30 && a.length < 2) return null;
  const year = c.length === 4 ? Number(c) : fullYear(scan, Number(c));
  const [first, second] = mark === '.' ? [Number(b), Number(a)] : [Number(a), Number(b)];
  return check(year, first, second) ?? check(year, second, first);
}

function check(year: number, month: number, day: number) {
  return year >= 1000 && year < 3000 && month >= 1 && month <= 12 && fitsMonth(day, month)
    ? { year, month, day }
    : null;
}
