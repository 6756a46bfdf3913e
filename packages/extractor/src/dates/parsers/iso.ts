import type { Parser } from '../scan.ts';
import { fitsMonth } from './calendar-words.ts';

const ISO =
  /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/y;

/** ISO 8601 days and moments: "2021-11-10", "2021-11-10T08:00:00+02:00". */
export const isoParser: Parser = {
  name: 'iso',
  parse(scan, i) {
    const { digits, start } = scan.at(i);
    if (!digits) return null;
    ISO.lastIndex = start;
    const match = ISO.exec(scan.text);
    if (!match) return null;
    const [text, year, month, day, hour, minute, second] = match;
    if (Number(month) < 1 || Number(month) > 12 || !fitsMonth(Number(day), Number(month))) return null;
    if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59) return null;
    const clock = hour
      ? { hour: Number(hour), minute: Number(minute), ...(second ? { second: Number(second) } : {}) }
      : undefined;
    return scan.foundTo('iso', i, start + text.length, {
      kind: 'date',
      known: { year: Number(year), month: Number(month), day: Number(day) },
      ...(clock ? { clock } : {}),
    });
  },
};
