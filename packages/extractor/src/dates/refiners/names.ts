import { isTemporalPreposition } from '../parsers/calendar-words.ts';
import type { Found, Scan } from '../scan.ts';
import { wordSet } from '../vocabulary.ts';

const HEADS = wordSet('name-heads.txt');
const OPENERS = wordSet('name-openers.txt');

/** Leaves out what is part of a name: "November 17 Movement", "Black September", "the Daily Star", "April Glaspie". */
export function withoutNames(scan: Scan, found: readonly Found[]): Found[] {
  if (scan.document.casing !== 'normal') return [...found];
  return found.filter((one) => !isName(scan, one));
}

function isName(scan: Scan, { first, last, reading }: Found): boolean {
  if (!scan.isCapital(first) && !scan.at(first).digits && !scan.isCapital(last - 1)) return false;
  if (scan.isCapital(last) && HEADS.has(scan.lower(last))) return true;
  if (scan.isCapital(first) && OPENERS.has(scan.lower(first - 1)) && scan.isCapital(first - 1)) return true;
  if (reading.kind === 'set') return last === first + 1 && scan.isCapital(last) && scan.pos(last) === 'PROPN';
  if (reading.kind !== 'date' || last !== first + 1 || !scan.word(first).month) return false;
  const led =
    isTemporalPreposition(scan.lower(first - 1)) || scan.word(first - 1).relation || scan.word(first - 1).edge;
  return !led && scan.isCapital(last) && scan.pos(last) === 'PROPN' && scan.at(last).spaced;
}
