import type { Scan } from '../scan.ts';
import { isOfClass, wordSet } from '../vocabulary.ts';

const PREPOSITIONS = wordSet('temporal-prepositions.txt');
const QUANTITY_NOUNS = wordSet('quantity-nouns.txt');

export const isTemporalPreposition = (word: string) => PREPOSITIONS.has(word);
export const isQuantityNoun = (word: string) => QUANTITY_NOUNS.has(word);

const YEAR = /^[12]\d{3}$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/** 1000 to 2999, null for anything else. */
export function yearOf(lower: string): number | null {
  return YEAR.test(lower) ? Number(lower) : null;
}

/** How far ahead of the article a year of two digits may lie. */
const AHEAD = 10;
/** Where the century turns when the article's day is not known. */
const TURN = 40;

/** Two digits as a year: the latest such year that is not far ahead of the article. */
export function fullYear(scan: Scan, two: number): number {
  const own = Number(scan.document.anchor.date?.slice(0, 4)) || 2000 + TURN - AHEAD;
  const year = own - (own % 100) + two;
  return year > own + AHEAD ? year - 100 : year;
}

/** "'98", with its year and the atom after it. */
export function readShortYear(scan: Scan, i: number): { year: number; next: number } | null {
  if (!/^['`]$/.test(scan.lower(i)) || scan.at(i + 1).spaced || !/^\d{2}$/.test(scan.lower(i + 1))) return null;
  return { year: fullYear(scan, Number(scan.lower(i + 1))), next: i + 2 };
}

/** A day of the month in digits or as an ordinal word ("6", "6th", "sixth", "twenty-first"), and the atom after it. */
export function readDay(scan: Scan, i: number): { day: number; next: number } | null {
  const { lower, word, digits } = scan.at(i);
  if (digits) {
    if (!DAY.test(lower)) return null;
    const next = scan.lower(i + 1);
    return {
      day: Number.parseInt(lower, 10),
      next: /^(?:st|nd|rd|th)$/.test(next) && !scan.at(i + 1).spaced ? i + 2 : i + 1,
    };
  }
  if ((word.number === 20 || word.number === 30) && scan.isHyphen(i + 1)) {
    const { ordinal } = scan.word(i + 2);
    if (ordinal > 0 && ordinal < 10) return { day: word.number + ordinal, next: i + 3 };
  }
  return word.ordinal > 0 && word.ordinal <= 31 ? { day: word.ordinal, next: i + 1 } : null;
}

/** Longest day a month can have. */
export function fitsMonth(day: number, month: number): boolean {
  if (day < 1 || day > 31) return false;
  if (month === 2) return day <= 29;
  return day <= 30 || ![4, 6, 9, 11].includes(month);
}

/**
 * A month's name. The weak ones ("may", "march", "dec") need a capital in a text that has any, or lower-case text
 * with a number beside them (`beside`); "May" after a modal's subject is left to the callers.
 */
export function monthAt(scan: Scan, i: number, beside: boolean): number {
  const { month, weak } = scan.word(i);
  if (!month || !weak) return month;
  if (scan.document.casing !== 'normal') return beside || isNounContext(scan, i) ? month : 0;
  return scan.isCapital(i) && (beside || isNounContext(scan, i)) ? month : 0;
}

/** Stands where a noun would: after a preposition, "last", "the", or a month and "and"; not before a bare verb. */
function isNounContext(scan: Scan, i: number): boolean {
  const before = scan.lower(i - 1);
  const after = scan.lower(i + 1);
  if (isOfClass('verb-tail', after) && !isTemporalPreposition(before)) return false;
  if (isOfClass('clause-lead', before)) return false;
  if (before === 'of' && scan.isCapital(i) && scan.document.casing === 'normal') return true;
  if (scan.isCapital(i) && before === 'the' && scan.pos(i + 1) === 'NOUN') return true;
  if (scan.word(i - 1).relation || scan.word(i - 1).edge) return true;
  if (isTemporalPreposition(before) && before !== 'for' && before !== 'to' && before !== 'of') return true;
  return /^(?:of|to|until|till|and|-|–|for)$/.test(before) && scan.lower(i).length > 3
    ? scan.pos(i) !== 'VERB' && scan.pos(i) !== 'AUX' && scan.word(i + 1).number < 0
    : false;
}
