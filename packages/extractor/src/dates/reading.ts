import type { Edge } from './vocabulary.ts';

/** Second, miNute, hour, day, week, weekend (V), fortnight, month, quarter, year, decade (E), century, millennium (L). */
export type Unit = 'S' | 'N' | 'H' | 'D' | 'W' | 'V' | 'F' | 'M' | 'Q' | 'Y' | 'E' | 'C' | 'L';
export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** The parts of a date that the words themselves say; whatever is missing is inferred when the date is resolved. */
export interface Known {
  readonly bc?: true;
  /** 20 for the twentieth century. */
  readonly century?: number;
  /** 199 for the 1990s; below 10 when the century is open ("the eighties": 8). */
  readonly decade?: number;
  readonly year?: number;
  /** Last year of "1914–18". */
  readonly untilYear?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: SeasonCode;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** Last day of "June 3-5". */
  readonly untilDay?: number;
  /** ISO: Monday is 1. */
  readonly weekday?: number;
  /** Rule of a named day, see lexicons/holidays.tsv. */
  readonly holiday?: string;
}

/**
 * A step from the anchor (the article's day) or from the date last spoken of; "story" is the latter in a narrative and
 * the former in news ("the next year"). Amount null: an open number.
 */
export interface Step {
  readonly unit: Unit;
  readonly amount: number | null;
  readonly from: 'anchor' | 'context' | 'story';
  /** "a year earlier" in a report compares like with like: a quarter with the same quarter. */
  readonly compares?: true;
}

export interface Clock {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly part?: DayPart;
}

export interface DateReading {
  readonly kind: 'date';
  readonly known: Known;
  readonly step?: Step;
  /** "last May", "next Friday": which of the possible dates. */
  readonly toward?: 'last' | 'next' | 'this' | 'that';
  readonly clock?: Clock;
  readonly edge?: Edge;
  /** "the week of March 6": the unit that is meant, around the date. */
  readonly whole?: 'W';
  /** A quarter or half that follows the company's year, not the calendar's. */
  readonly fiscal?: true;
}

export interface Amount {
  /** Null: an open number ("several"). */
  readonly value: number | null;
  readonly unit: Unit;
}

export interface DurationReading {
  readonly kind: 'duration';
  readonly amounts: readonly Amount[];
  /** "the past two years": ends (last) or begins (next) at the anchor. */
  readonly toward?: 'last' | 'next';
  /** "two days before the strike": measured from something told in the text. */
  readonly event?: true;
}

export interface SetReading {
  readonly kind: 'set';
  /** TIMEX3 value, independent of any anchor. */
  readonly value: string;
}

export interface ReferenceReading {
  readonly kind: 'reference';
  readonly value: string;
}

/** What an expression says, before it is placed in the calendar. */
export type Reading = DateReading | DurationReading | SetReading | ReferenceReading;
