import type { Scan } from '../scan.ts';
import { isOfClass } from '../vocabulary.ts';

/** A number or an open quantity, and the atom after it. */
export interface ReadAmount {
  /** Null: an open number ("several"). */
  readonly value: number | null;
  readonly next: number;
  /** Said by an article alone ("a year"), which may mean "per year". */
  readonly article: boolean;
}

const INTEGER = /^(?:\d{1,6}|\d{1,3}(?:,\d{3})+)$/;
const DECIMAL = /^\d{1,4}\.\d{1,2}$/;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** "12", "1,500", "2.5", "2 1/2", "twenty-four", "two thousand", "a hundred". */
export function readNumber(scan: Scan, i: number): { value: number; next: number } | null {
  const { lower, word, digits } = scan.at(i);
  if (digits) {
    const scale = scan.word(i + 1).number;
    if (scale >= 1e6 && (INTEGER.test(lower) || DECIMAL.test(lower)))
      return { value: Number(lower.replaceAll(',', '')) * scale, next: i + 2 };
    if (INTEGER.test(lower)) return withFraction(scan, Number(lower.replaceAll(',', '')), i + 1);
    if (DECIMAL.test(lower)) return { value: Number(lower), next: i + 1 };
    return null;
  }
  if ((lower === 'a' || lower === 'an') && scan.word(i + 1).number >= 100) return readWords(scan, i + 1, 1);
  return word.number >= 0 ? readWords(scan, i, 0) : null;
}

function withFraction(scan: Scan, value: number, next: number): { value: number; next: number } {
  const fraction = FRACTIONS[scan.lower(next)];
  if (fraction) return { value: value + fraction, next: next + 1 };
  if (scan.lower(next) === '1' && scan.lower(next + 1) === '/' && scan.lower(next + 2) === '2') {
    return { value: value + 0.5, next: next + 3 };
  }
  return { value, next };
}

/** "two thousand three hundred and forty-five" has nine, joints counted. */
const MOST_WORDS = 10;

function readWords(scan: Scan, i: number, start: number): { value: number; next: number } {
  let total = 0;
  let part = start;
  let at = i;
  while (at - i < MOST_WORDS) {
    const n = scan.word(at).number;
    if (n < 0) break;
    if (n >= 1000) {
      total = (total + Math.max(part, 1)) * n;
      part = 0;
    } else if (n === 100) part = Math.max(part, 1) * 100;
    else if (part % 10 === 0 && (part === 0 || n < 10 || part >= 100)) part += n;
    else break;
    at++;
    const joined = scan.isHyphen(at) || scan.lower(at) === 'and';
    if (joined && scan.word(at + 1).number >= 0 && (part >= 100 || (part >= 20 && scan.isHyphen(at)))) at++;
  }
  return { value: total + part, next: at };
}

/** What may stand before a unit of time: a number, a range of numbers, an open quantity or an article. */
export function readAmount(scan: Scan, i: number): ReadAmount | null {
  const { lower, word } = scan.at(i);
  if (lower === 'a' || lower === 'an') {
    const second = scan.lower(i + 1);
    if (second === 'few' || second === 'dozen')
      return { value: second === 'few' ? null : 12, next: i + 2, article: false };
    if (second === 'good' && scan.lower(i + 2) === 'many') return { value: null, next: i + 3, article: false };
    if (second === 'couple') return { value: 2, next: i + (scan.lower(i + 2) === 'of' ? 3 : 2), article: false };
    if (second === 'number' && scan.lower(i + 2) === 'of') return { value: null, next: i + 3, article: false };
    if (scan.word(i + 1).number < 100) return { value: 1, next: i + 1, article: true };
  }
  if (lower === 'half' && (scan.lower(i + 1) === 'a' || scan.lower(i + 1) === 'an')) {
    return { value: 0.5, next: i + 2, article: false };
  }
  if (lower === 'couple' && scan.lower(i + 1) === 'of') return { value: 2, next: i + 2, article: false };
  if (isOfClass('open-count', lower) && scan.lower(i + 1) === 'of') return { value: null, next: i + 2, article: false };
  if (word.vague && lower !== 'long' && scan.lower(i - 1) !== 'as') return { value: null, next: i + 1, article: false };
  const number = withoutSurplus(scan, readNumber(scan, i));
  if (!number) return lower === 'another' ? { value: 1, next: i + 1, article: false } : null;
  return readRange(scan, number);
}

const RANGE = /^(?:to|or|-|–)$/;

/** "20-plus months", "30-odd years". */
function withoutSurplus(scan: Scan, number: ReturnType<typeof readNumber>): ReturnType<typeof readNumber> {
  if (!number || !scan.isHyphen(number.next) || !/^(?:plus|odd)$/.test(scan.lower(number.next + 1))) return number;
  return { value: number.value, next: number.next + 2 };
}

/** "two to three weeks", "12 to 18 months": how many is left open. */
function readRange(scan: Scan, number: { value: number; next: number }): ReadAmount {
  const { value, next } = number;
  if (RANGE.test(scan.lower(next))) {
    const upper = readNumber(scan, next + 1);
    if (upper && upper.value > value) return { value: null, next: upper.next, article: false };
  }
  if (scan.lower(next) === 'and' && scan.lower(next + 1) === 'a' && scan.lower(next + 2) === 'half') {
    return { value: value + 0.5, next: next + 3, article: false };
  }
  return { value, next, article: false };
}
