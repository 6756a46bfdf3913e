import { readLines } from '../../lexicon.ts';
import type { Found, Scan } from '../scan.ts';

const PHRASES = new Set(readLines(new URL('../lexicons/approximations.txt', import.meta.url)));
const LONGEST = 4;

/** Takes in the words that make an amount or a time inexact: "about two years ago", "more than four hours", "around 7:15 p.m.". */
export function approximations(scan: Scan, found: readonly Found[]): Found[] {
  return found.map((one) => {
    if (!takes(scan, one)) return one;
    for (let n = LONGEST; n > 0; n--) {
      const first = one.first - n;
      if (first < 0 || !PHRASES.has(words(scan, first, one.first))) continue;
      if (n === 1 && one.by !== 'duration' && !/^(?:about|around)$/.test(scan.lower(first))) continue;
      // "lasted over an hour", but "spent over three years": before a number it is mostly the preposition.
      if (n === 1 && scan.lower(first) === 'over' && !/^an?$/.test(scan.lower(one.first))) continue;
      return { ...one, first, start: scan.at(first).start };
    }
    return one;
  });
}

function words(scan: Scan, first: number, last: number): string {
  let text = scan.lower(first);
  for (let i = first + 1; i < last; i++) text += ` ${scan.lower(i)}`;
  return text;
}

/** Amounts of time, clock times and single days; an amount that is only a plural ("over weeks") is no number. */
function takes(scan: Scan, { by, first, reading }: Found): boolean {
  if (by === 'duration') return scan.lower(first) !== 'the' && !scan.word(first).plural;
  return reading.kind === 'date' && (reading.clock?.hour !== undefined || reading.known.day !== undefined);
}
