import type { Parser } from '../scan.ts';
import { readDay } from './calendar-words.ts';

/** A century: "the 11th century", "20th-century", "the nineteenth century BC". Its value is the years' first two digits. */
export const centuryParser: Parser = {
  name: 'century',
  parse(scan, i) {
    const number = readDay(scan, i);
    if (!number || !/(?:st|nd|rd|th|first|second|third)$/.test(scan.lower(number.next - 1)) || number.day > 21)
      return null;
    const at = scan.isHyphen(number.next) ? number.next + 1 : number.next;
    const lower = scan.lower(at);
    if (lower !== 'century' && lower !== 'centuries') return null;
    const bc = /^(?:bc|bce|b\.c)$/.test(scan.lower(at + 1));
    return scan.found('century', i, bc ? at + 2 : at + 1, {
      kind: 'date',
      known: { century: number.day, ...(bc ? { bc: true } : {}) },
    });
  },
};
