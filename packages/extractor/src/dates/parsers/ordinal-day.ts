import type { Parser } from '../scan.ts';
import { readDay } from './calendar-words.ts';

/** A day of the month spoken of, by its number alone: "on the 18th they left"; not "on the 18th floor". */
export const ordinalDayParser: Parser = {
  name: 'ordinal-day',
  parse(scan, i) {
    if (scan.lower(i) !== 'the' || !/^(?:on|by|until)$/.test(scan.lower(i - 1)) || !scan.at(i + 1).digits) return null;
    const day = readDay(scan, i + 1);
    if (!day || !/(?:st|nd|rd|th)$/.test(scan.lower(day.next - 1))) return null;
    const pos = scan.pos(day.next);
    if (scan.isHyphen(day.next) || pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'NUM') return null;
    return scan.found('ordinal-day', i, day.next, { kind: 'date', known: { day: day.day } });
  },
};
