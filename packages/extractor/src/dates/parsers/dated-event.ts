import type { Scan } from '../scan.ts';
import { DATED_EVENTS } from '../vocabulary.ts';

/** The year of a day that history calls by its month and day, told by the words around: "the Sept. 11 attacks". */
export function yearOfEvent(scan: Scan, first: number, last: number, month: number, day: number): number | null {
  const event = DATED_EVENTS.find((e) => e.month === month && e.day === day);
  if (!event) return null;
  const lead = scan.isHyphen(first - 1) ? first - 2 : first - 1;
  return event.followed.has(scan.lower(last)) || event.led.has(scan.lower(lead)) ? event.year : null;
}
