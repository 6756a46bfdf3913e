import type { DateReading } from '../reading.ts';
import type { Found, Parser, Scan } from '../scan.ts';
import { readNamedDay } from './holiday.ts';

/** A named time next to the article's day: "last May", "next summer", "this coming Sunday", "last night", "that Friday". */
export const relativeNameParser: Parser = {
  name: 'relative-name',
  parse(scan, i) {
    let at = scan.lower(i) === 'the' ? i + 1 : i;
    let { relation, relationFrom } = scan.word(at);
    if (!relation) return null;
    at++;
    if ((relation === 'this' || relation === 'that') && scan.word(at).relation) {
      ({ relation, relationFrom } = scan.word(at));
      at++;
    }
    const toward = relation === 'latest' ? 'last' : relation!;
    return part(scan, i, at, toward, relationFrom) ?? named(scan, i, at, toward, relationFrom);
  },
};

type Toward = NonNullable<DateReading['toward']>;

function named(scan: Scan, i: number, at: number, toward: Toward, from: 'anchor' | 'context'): Found | null {
  const { month, weekday, weekdayPlural, season, weak } = scan.word(at);
  const step = from === 'context' && toward !== 'this' ? { step: { unit: 'D' as const, amount: null, from } } : {};
  const done = (last: number, known: DateReading['known']) =>
    scan.found('relative-name', i, last, { kind: 'date', known, toward, ...step });
  if (weekday && !weekdayPlural && !weak) return done(at + 1, { weekday });
  if (season) return done(at + 1, { season });
  if (month && (!weak || scan.document.casing !== 'normal' || scan.isCapital(at))) {
    if (toward === 'that' || (weak && toward === 'this' && scan.lower(at) === 'may')) return null;
    return scan.at(at + 1).digits ? null : done(at + 1, { month });
  }
  const day = readNamedDay(scan, at);
  return day ? done(day.next, { holiday: day.rule }) : null;
}

/** "last night" is the night before the article's day; "this morning" its own. */
function part(scan: Scan, i: number, at: number, toward: Toward, from: 'anchor' | 'context'): Found | null {
  const { dayPart, plural } = scan.word(at);
  if (!dayPart || plural) return null;
  const context = from === 'context' || toward === 'that' || (toward === 'next' && scan.lower(at - 1) === 'next');
  const amount = toward === 'last' ? -1 : toward === 'next' ? 1 : 0;
  return scan.found('relative-name', i, at + 1, {
    kind: 'date',
    known: {},
    step: { unit: 'D', amount, from: context ? 'context' : 'anchor' },
    clock: { part: dayPart },
  });
}
