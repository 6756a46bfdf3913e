import type { Clock } from '../reading.ts';
import type { Found, Parser, Scan } from '../scan.ts';
import { isOfClass } from '../vocabulary.ts';
import { readNumber } from './amount.ts';

const CLOCK = /(\d{1,2})(?:[:.]([0-5]\d)(?::([0-5]\d))?)?\s?(?:([ap])\.?\s?m\b(\.?)|o['’]clock\b)?/iy;
const MILITARY = /([01]\d|2[0-4])([0-5]\d)\s?(?:hours|hrs|gmt|utc|z|local|est|edt)\b/iy;

/** A time of day: "10:30 a.m. EST", "5 p.m.", "0735 GMT", "ten o'clock", "4 in the morning", "noon", "midnight". */
export const clockParser: Parser = {
  name: 'clock',
  parse(scan, i) {
    const { lower, digits } = scan.at(i);
    if (lower === 'midday' && scan.lower(i - 1) !== 'the')
      return scan.found('clock', i, i + 1, at({ hour: 12, minute: 0 }));
    if (lower === 'noon' && scan.lower(i - 1) !== 'high')
      return scan.found('clock', i, i + 1, at({ hour: 12, minute: 0 }));
    if (lower === 'midnight') return scan.found('clock', i, i + 1, at({ hour: 24 }));
    if (digits)
      return scan.isHyphen(i - 1) || scan.lower(i - 1) === '$' ? null : (military(scan, i) ?? inDigits(scan, i));
    return scan.word(i).number > 0 && scan.word(i).number <= 12 ? inWords(scan, i) : null;
  },
};

const at = (clock: Clock) => ({ kind: 'date', known: {}, clock }) as const;

function military(scan: Scan, i: number): Found | null {
  MILITARY.lastIndex = scan.at(i).start;
  const match = MILITARY.exec(scan.text);
  if (!match) return null;
  return scan.foundTo('clock', i, MILITARY.lastIndex, at({ hour: Number(match[1]), minute: Number(match[2]) }));
}

function inDigits(scan: Scan, i: number): Found | null {
  const { start } = scan.at(i);
  CLOCK.lastIndex = start;
  const match = CLOCK.exec(scan.text);
  if (!match) return null;
  const [text, h, m, , half] = match;
  const hour = Number(h);
  if (hour > 24) return null;
  const clocked = /o['’]clock$/i.test(text);
  if (!half && !clocked) return m ? colon(scan, i, hour, Number(m), text) : ofDayPart(scan, i, hour, i + 1);
  if (hour > 12) return null;
  // The full stop of "p.m." belongs to it; the one after "5 pm" ends the sentence.
  const dotted = half !== undefined && /[ap]\.\s?m\.$/i.test(text);
  const end = start + text.length - (match[5] && !dotted ? 1 : 0);
  const found = scan.foundTo('clock', i, end, at(clock(hour, m, half)));
  return clocked ? (ofDayPart(scan, i, hour, found.last) ?? found) : zoned(scan, found);
}

/** "18:45" is a time; "2:1" is a score, "4.5" a number. */
function colon(scan: Scan, i: number, hour: number, minute: number, text: string): Found | null {
  if (!text.includes(':') || /^\d/.test(scan.text.slice(scan.at(i).start + text.length))) return null;
  const found = scan.foundTo('clock', i, scan.at(i).start + text.trimEnd().length, at({ hour, minute }));
  const zone = zoned(scan, found);
  const led = isOfClass('clock-lead', scan.lower(i - 1));
  return led || zone !== found ? zone : { ...zone, weak: true };
}

function clock(hour: number, minute: string | undefined, half: string | undefined): Clock {
  const pm = half?.toLowerCase() === 'p';
  const base = half ? (hour % 12) + (pm ? 12 : 0) : hour;
  return { hour: base, minute: Number(minute ?? 0) };
}

/** A zone after the time belongs to it: "5 p.m. EST", "noon local time". */
function zoned(scan: Scan, found: Found): Found {
  const local = scan.lower(found.last) === 'local' && scan.lower(found.last + 1) === 'time';
  if (!local && !scan.word(found.last).zone) return found;
  return scan.found('clock', found.first, found.last + (local ? 2 : 1), found.reading);
}

function inWords(scan: Scan, i: number): Found | null {
  const number = readNumber(scan, i);
  if (!number || number.value > 12) return null;
  const word = scan.lower(number.next);
  if (word === "o'clock") {
    return (
      ofDayPart(scan, i, number.value, number.next + 1) ??
      scan.found('clock', i, number.next + 1, at({ hour: number.value, minute: 0 }))
    );
  }
  if (word === 'o' && scan.lower(number.next + 1) === "'clock") {
    return scan.found('clock', i, number.next + 2, at({ hour: number.value, minute: 0 }));
  }
  if (word === 'a.m' || word === 'p.m') {
    return scan.found('clock', i, number.next + 1, at(clock(number.value, undefined, word[0])));
  }
  return ofDayPart(scan, i, number.value, number.next);
}

/** "4 in the morning", "ten at night". */
function ofDayPart(scan: Scan, i: number, hour: number, next: number): Found | null {
  if (hour > 12 || hour < 1 || !/^(?:at|by|until|around|about|o'clock|,)$/.test(scan.lower(next - (next - i) - 1)))
    return null;
  const inThe = scan.lower(next) === 'in' && scan.lower(next + 1) === 'the';
  const part = inThe ? scan.word(next + 2).dayPart : scan.lower(next) === 'at' ? scan.word(next + 1).dayPart : null;
  if (!part) return null;
  const late = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6);
  return scan.found('clock', i, next + (inThe ? 3 : 2), at(clock(hour, undefined, late ? 'p' : 'a')));
}
