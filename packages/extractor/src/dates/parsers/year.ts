import type { Found, Parser, Scan } from '../scan.ts';
import { isOfClass } from '../vocabulary.ts';
import { readNumber } from './amount.ts';
import { isQuantityNoun, isTemporalPreposition, readShortYear, yearOf } from './calendar-words.ts';
import { readSpelledYear } from './year-words.ts';

/** A year: "1998", "'98", "the year 2000", "44 BC", "AD 476", "nineteen ninety-seven", both ends of "1998-2001" and "1914–18". */
export const yearParser: Parser = {
  name: 'year',
  parse(scan, i) {
    return era(scan, i) ?? digits(scan, i) ?? short(scan, i) ?? named(scan, i) ?? spelled(scan, i);
  },
};

const ERA_BEFORE = /^(?:ad|a\.d)$/;
/** Before the year 1500 a number needs more than a preposition to be a year. */
const OLDEST = 1500;
const LATEST = 2100;

function era(scan: Scan, i: number): Found | null {
  const { lower, digits: isDigits } = scan.at(i);
  if (isDigits && /^\d{1,4}$/.test(lower) && isOfClass('era', scan.lower(i + 1)) && scan.isCapital(i + 1)) {
    const bc = scan.lower(i + 1).startsWith('b');
    return scan.found('year', i, i + 2, { kind: 'date', known: { year: Number(lower), ...(bc ? { bc: true } : {}) } });
  }
  if (ERA_BEFORE.test(lower) && scan.isCapital(i) && /^\d{1,4}$/.test(scan.lower(i + 1))) {
    return scan.found('year', i, i + 2, { kind: 'date', known: { year: Number(scan.lower(i + 1)) } });
  }
  return null;
}

function digits(scan: Scan, i: number): Found | Found[] | null {
  const year = yearOf(scan.lower(i));
  if (!year || !scan.at(i).digits || year > LATEST) return null;
  const range = rangeEnd(scan, i, year);
  const last = range ? i + 3 : i + 1;
  const found = scan.found(
    'year',
    i,
    i + 1,
    { kind: 'date', known: { year } },
    isYear(scan, i, last, year) ? undefined : true,
  );
  if (!range || found.weak) return found;
  // "1914–18": the second half is no year by itself.
  if (scan.lower(i + 2).length === 2)
    return scan.found('year', i, i + 3, { kind: 'date', known: { year, untilYear: range } });
  return [found, scan.found('year', i + 2, i + 3, { kind: 'date', known: { year: range } })];
}

/** The second year of "1998-2001", "1914–18", "2001/02". */
function rangeEnd(scan: Scan, i: number, year: number): number | null {
  const mark = scan.lower(i + 1);
  const text = scan.lower(i + 2);
  const tight = (scan.isHyphen(i + 1) || mark === '/') && !scan.at(i + 2).spaced;
  if ((!tight && mark !== '–') || scan.lower(i + 3) === mark) return null;
  const end = /^\d{2}$/.test(text) ? year - (year % 100) + Number(text) : yearOf(text);
  return end && end > year && end <= LATEST ? end : null;
}

/** "the 1996 law", but "had 1500 men". */
const isDeterminer = (word: string) => isOfClass('year-lead', word);

/** Tells a year from a quantity by what stands around it. */
function isYear(scan: Scan, i: number, last: number, year: number): boolean {
  const before = scan.lower(i - 1);
  const after = scan.lower(last);
  if (isQuantityNoun(before) || isQuantityNoun(after) || scan.word(last).unit) return false;
  if (/^[.,:]$/.test(after) && /^\d/.test(scan.lower(last + 1)) && !scan.at(last + 1).spaced) return false;
  if (scan.isHyphen(i - 1)) return /^(?:pre|post|mid|early|late)$/.test(scan.lower(i - 2));
  if (after === '/' || before === '/') return false;
  const counted = scan.pos(last) === 'NOUN' && after.endsWith('s') && after.length > 3;
  const prepositional = isTemporalPreposition(before) || scan.word(i - 1).edge !== null;
  if (year < OLDEST)
    return (
      prepositional &&
      before !== 'of' &&
      before !== 'for' &&
      before !== 'to' &&
      scan.pos(last) !== 'NOUN' &&
      scan.pos(last) !== 'ADJ'
    );
  if (prepositional) return !(counted && /^(?:of|for|to|about|around|by|from|between)$/.test(before));
  if (counted || scan.pos(last) === 'NOUN') return isDeterminer(before) && (!counted || year >= 1800);
  const name =
    scan.isCapital(i - 1) && scan.document.casing === 'normal' && scan.at(i).spaced && scan.pos(i - 1) === 'PROPN';
  return !name || scan.word(i - 1).season !== null;
}

function short(scan: Scan, i: number): Found | null {
  const short = readShortYear(scan, i);
  const before = scan.lower(i - 1);
  if (!short || !(isTemporalPreposition(before) || scan.word(i - 1).season || before === 'and')) return null;
  return scan.found('year', i, short.next, { kind: 'date', known: { year: short.year } });
}

function named(scan: Scan, i: number): Found | null {
  const at = scan.lower(i) === 'the' ? i + 1 : i;
  if (scan.lower(at) !== 'year') return null;
  const year = yearOf(scan.lower(at + 1));
  if (year) return scan.found('year', i, at + 2, { kind: 'date', known: { year } });
  const number = readNumber(scan, at + 1);
  if (!number || number.value < OLDEST || number.value > LATEST) return null;
  return scan.found('year', i, number.next, { kind: 'date', known: { year: number.value } });
}

function spelled(scan: Scan, i: number): Found | null {
  const year = readSpelledYear(scan, i);
  return year && scan.found('year', i, year.next, { kind: 'date', known: { year: year.year } });
}
