import type { Timex } from '@opine/schema';
import type { DurationReading } from '../reading.ts';
import type { Found, Scan } from '../scan.ts';
import { durationValue } from '../timex-duration.ts';
import { type Context, startContext } from './context.ts';
import { resolveDate } from './date.ts';
import { durationInterval } from './duration.ts';
import { type Interval, intervalOf } from './interval.ts';
import type { Basis, Resolved } from './known.ts';
import { tenseAt } from './tense.ts';

/**
 * Places expressions in the calendar, in the order of the text, each one seen from the article's day and from the
 * dates before it.
 * @returns a TIMEX3 reading for each, in the same order
 */
export function resolveAll(scan: Scan, found: readonly Found[]): Timex[] {
  const context = startContext(scan.document, found);
  return found.map((one) => resolve(scan, one, context));
}

function resolve(scan: Scan, one: Found, context: Context): Timex {
  const { reading } = one;
  if (reading.kind === 'set') return plain('SET', reading.value, 'stated');
  if (reading.kind === 'reference') return plain('DATE', reading.value, 'none');
  if (reading.kind === 'duration') return duration(reading, context);
  const { document } = scan;
  const { token } = scan.at(one.first);
  const { sentence } = document.tokens[token]!;
  const resolved = resolveDate(
    reading,
    context,
    () => (isPossessive(scan, one) ? 'past' : tenseAt(document, token)),
    sentence,
  );
  if (!isAside(scan, one)) remember(context, resolved, sentence);
  const interval = resolved.value === null ? null : bounded(intervalOf(resolved.value));
  return {
    type: reading.clock ? 'TIME' : 'DATE',
    value: resolved.value,
    start: interval?.start ?? null,
    end: interval?.end ?? null,
    certain: resolved.basis === 'stated',
    basis: resolved.basis,
  };
}

/** "Wednesday's ruling" has been, whatever the verb. */
const isPossessive = (scan: Scan, { last }: Found) => scan.lower(last) === "'s" && !scan.at(last).spaced;

function plain(type: Timex['type'], value: string, basis: Basis): Timex {
  return { type, value, start: null, end: null, certain: basis === 'stated', basis };
}

function duration(reading: DurationReading, { anchor }: Context): Timex {
  const value = durationValue(reading.amounts);
  if (reading.event) return { ...plain('DURATION', value, 'event'), certain: false };
  const interval = anchor && bounded(durationInterval(reading, anchor));
  if (!interval) return plain('DURATION', value, 'stated');
  return { type: 'DURATION', value, ...interval, certain: false, basis: 'anchor' };
}

/** A year in brackets dates what it stands behind ("the treaty of Ghent (1814)"), the text goes on where it was. */
function isAside(scan: Scan, { first, reading }: Found): boolean {
  return scan.lower(first - 1) === '(' && reading.kind === 'date' && !!reading.known.year && !reading.known.month;
}

const QUARTER = /^(\d{4})-Q(\d)$/;

function remember(context: Context, { value, moment }: Resolved, sentence: number): void {
  if (!moment) return;
  context.last = moment;
  if (moment.month) context.lastMonth = moment;
  if (moment.day) context.lastDay = moment;
  context.lastSentence = sentence;
  const quarter = QUARTER.exec(value ?? '');
  if (quarter && (!context.quarter || Number(quarter[1]) >= context.quarter.year)) {
    context.quarter = { year: Number(quarter[1]), quarter: Number(quarter[2]), sentence };
  }
}

/** Days before the year 0 or after 9999 have no place in the contract's calendar. */
function bounded(interval: Interval | null): Interval | null {
  return interval && interval.start.length === 10 && interval.end.length === 10 && interval.start > '0000'
    ? interval
    : null;
}
