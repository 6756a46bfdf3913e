import type { Found, Parser, Scan } from '../scan.ts';
import { readDay } from './calendar-words.ts';

/** A century: "the 11th century", "20th-century", "the nineteenth century BC". Its value is the years' first two digits. */
export const centuryParser: Parser = {
  name: 'century',
  parse(scan, i) {
    const number = readOrdinal(scan, i);
    if (!number) return null;
    const one = century(scan, i, number);
    if (one) return one;
    // "the 17th and 18th centuries"
    const second = /^(?:and|to|or)$/.test(scan.lower(number.next)) ? readOrdinal(scan, number.next + 1) : null;
    const other = second && century(scan, number.next + 1, second);
    return other && [scan.found('century', i, number.next, { kind: 'date', known: { century: number.day } }), other];
  },
};

interface Ordinal {
  readonly day: number;
  readonly next: number;
}

function readOrdinal(scan: Scan, i: number): Ordinal | null {
  const number = readDay(scan, i);
  return number && number.day <= 21 && /(?:st|nd|rd|th|first|second|third)$/.test(scan.lower(number.next - 1))
    ? number
    : null;
}

function century(scan: Scan, first: number, { day, next }: Ordinal): Found | null {
  const at = scan.isHyphen(next) ? next + 1 : next;
  if (!/^centur(?:y|ies)$/.test(scan.lower(at))) return null;
  const bc = /^(?:bc|bce|b\.c)$/.test(scan.lower(at + 1));
  return scan.found('century', first, bc ? at + 2 : at + 1, {
    kind: 'date',
    known: { century: day, ...(bc ? { bc: true } : {}) },
  });
}
