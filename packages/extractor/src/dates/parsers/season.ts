import type { Parser, Scan } from '../scan.ts';
import { isTemporalPreposition, readShortYear, yearOf } from './calendar-words.ts';

/** A season: "the summer", "winter 1941", "the spring of 1942" ("fall" and "spring" only where a noun can stand). */
export const seasonParser: Parser = {
  name: 'season',
  parse(scan, i) {
    const at = scan.lower(i) === 'the' ? i + 1 : i;
    const { season, weakSeason } = scan.word(at);
    if (!season) return null;
    const after = scan.lower(at + 1) === 'of' || scan.lower(at + 1) === ',' ? at + 2 : at + 1;
    const year = yearOf(scan.lower(after));
    if (year) {
      return scan.found('season', i, after + (isWinterOf(scan, after, year) ? 3 : 1), {
        kind: 'date',
        known: { season, year },
      });
    }
    const short = readShortYear(scan, after);
    if (short) return scan.found('season', i, short.next, { kind: 'date', known: { season, year: short.year } });
    if (weakSeason) {
      const before = scan.lower(at - 1);
      const noun = /^(?:the|in|during|by|since|until|and)$/.test(before) || scan.word(at - 1).edge;
      if (!noun || scan.lower(at + 1) === 'of' || scan.pos(at) === 'VERB' || before === 'the') return null;
    } else if (at === i && !isTemporalPreposition(scan.lower(i - 1)) && !scan.word(i - 1).edge) return null;
    return scan.found('season', i, at + 1, { kind: 'date', known: { season } });
  },
};

/** "the winter of 1941–42" begins in the first of its years. */
function isWinterOf(scan: Scan, i: number, year: number): boolean {
  const mark = scan.lower(i + 1);
  return (scan.isHyphen(i + 1) || mark === '/') && Number(scan.lower(i + 2)) % 100 === (year + 1) % 100;
}
