import type { Parser } from '../scan.ts';
import { isTemporalPreposition, yearOf } from './calendar-words.ts';

/** A season: "the summer", "winter 1941", "the spring of 1942" ("fall" and "spring" only where a noun can stand). */
export const seasonParser: Parser = {
  name: 'season',
  parse(scan, i) {
    const at = scan.lower(i) === 'the' ? i + 1 : i;
    const { season, weakSeason } = scan.word(at);
    if (!season) return null;
    const after = scan.lower(at + 1) === 'of' || scan.lower(at + 1) === ',' ? at + 2 : at + 1;
    const year = yearOf(scan.lower(after));
    if (year) return scan.found('season', i, after + 1, { kind: 'date', known: { season, year } });
    if (weakSeason) {
      const before = scan.lower(at - 1);
      const noun = /^(?:the|in|during|by|since|until|and)$/.test(before) || scan.word(at - 1).edge;
      if (!noun || scan.lower(at + 1) === 'of' || scan.pos(at) === 'VERB' || before === 'the') return null;
    } else if (at === i && !isTemporalPreposition(scan.lower(i - 1)) && !scan.word(i - 1).edge) return null;
    return scan.found('season', i, at + 1, { kind: 'date', known: { season } });
  },
};
