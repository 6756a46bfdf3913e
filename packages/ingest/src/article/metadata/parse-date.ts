import { readLexicon } from '../../lexicon.ts';

const months = new Map(
  readLexicon(new URL('./lexicons/months.tsv', import.meta.url)).map((line) => {
    const [name, number] = line.split('\t');
    return [name, Number(number)];
  }),
);
const name = `(${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})`;

const ISO =
  /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}(?!\d))?)?/i;
const YEAR_FIRST = /\b((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})\b/;
const CHINESE = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const COMPACT = /\b((?:19|20)\d{2})([01]\d)([0-3]\d)(?:\d{4,6})?\b/;
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]*(?:de |of )?${name}\\.?,?[\\s-]*(?:de |del )?((?:19|20)\\d{2})(?!\\d)`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})${name}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)`,
  'iu',
);
const NUMERIC = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?!\.?\d)/;

/** 2.11.22, as German datelines have it; in running text it would be a version or a sum. */
const SHORT_YEAR = /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.,])/;
const MAX_STAMP_CHARS = 40;

export interface DateStyle {
  /** 3/4/2021 is March 4, as in the United States. */
  monthFirst: boolean;
}

/**
 * The first date that a piece of text holds, as ISO 8601: with time and offset where they stand beside an ISO date,
 * else a bare day. Null when there is none, or none that the calendar has.
 */
export function parseDate(text: string, style: DateStyle = { monthFirst: false }): string | null {
  return parseIso(text) ?? parseWritten(text) ?? parseNumeric(text, style);
}

function parseIso(text: string): string | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, dayOfMonth, hour, minute, second, zone] = match;
  const date = day(year, month, dayOfMonth);
  if (date === null || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (!/^[+-]/.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function parseWritten(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  if (dayFirst !== null && (monthFirst === null || dayFirst.index <= monthFirst.index)) {
    const date = day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
    if (date !== null) return date;
  }
  return monthFirst === null ? null : day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
}

function parseNumeric(text: string, style: DateStyle): string | null {
  for (const pattern of [YEAR_FIRST, CHINESE, COMPACT]) {
    const match = pattern.exec(text);
    const date = match && day(match[1], match[2], match[3]);
    if (date) return date;
  }
  const match = NUMERIC.exec(text);
  if (match === null) return parseShortYear(text);
  const [, first, separator, second, year] = match;
  const dayThenMonth = day(year, second, first);
  const monthThenDay = day(year, first, second);
  return style.monthFirst && separator !== '.' ? (monthThenDay ?? dayThenMonth) : (dayThenMonth ?? monthThenDay);
}

function parseShortYear(text: string): string | null {
  const match = text.length > MAX_STAMP_CHARS ? null : SHORT_YEAR.exec(text);
  return match && day(`20${match[3]}`, match[2], match[1]);
}

function monthNumber(month: string): string {
  return String(months.get(month.toLowerCase()) ?? 0);
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
