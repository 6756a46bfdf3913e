import type { Document } from '../../document/index.ts';
import type { Found } from '../scan.ts';
import { fromDays, type Moment, toDays } from './calendar.ts';

/** What dates without a year, and dates "the following day", are counted from at one place of the text. */
export interface Context {
  /** The article's day. */
  readonly anchor: Required<Moment> | null;
  /** Tells history, so that what is open is filled in from the date last mentioned, not from the article's day. */
  readonly narrative: boolean;
  /** The date last mentioned. */
  last: Moment | null;
  /** The last mentioned that named its month, and its day. */
  lastMonth: Moment | null;
  lastDay: Moment | null;
  /** Sentence of that mention. */
  lastSentence: number;
  /** The quarter last mentioned, with its sentence: "a year earlier" compares with the same quarter. */
  quarter: { readonly quarter: number; readonly year: number; readonly sentence: number } | null;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

export function startContext(document: Document, found: readonly Found[]): Context {
  const match = DAY.exec(document.anchor.date ?? '');
  const anchor = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const valid = anchor && fromDays(toDays(anchor.year, anchor.month, anchor.day)).day === anchor.day ? anchor : null;
  return {
    anchor: valid,
    narrative: valid === null || isNarrative(found, valid.year),
    last: null,
    lastMonth: null,
    lastDay: null,
    lastSentence: -1,
    quarter: null,
  };
}

/** History names many years far from its own; news speaks of "yesterday", weekdays and its own year. */
const FAR = 2;
const LEAST_FAR = 5;
const SHARE = 4;

function isNarrative(found: readonly Found[], ownYear: number): boolean {
  let far = 0;
  let near = 0;
  for (const { reading } of found) {
    if (reading.kind !== 'date') continue;
    const { year, weekday } = reading.known;
    if (year !== undefined) {
      if (Math.abs(year - ownYear) >= FAR) far++;
      else near++;
    } else if (weekday || reading.toward || reading.step?.from === 'anchor') near++;
  }
  return far >= LEAST_FAR && far > SHARE * near;
}
