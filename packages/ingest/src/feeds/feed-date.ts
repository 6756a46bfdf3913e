import { readLexicon } from '../lexicon.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The military letters of RFC 822 were defined wrongly there and mean nothing. */
const ZONES = new Map(
  readLexicon(new URL('./lexicons/zones.tsv', import.meta.url)).map((line) => line.split('\t') as [string, string]),
);

const MONTH = '(?<month>[a-z]{3})[a-z]*\\.?';
const TIME =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?(?:\\s*(?<zone>(?:(?:GMT|UTC)\\s*)?[+-]\\d{1,2}:?\\d{2}|[a-z]{1,4}\\b))?';
const PATTERNS = [
  // ISO 8601 and W3C date and time, also with a blank for the T and without colons.
  `^(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})(?:(?:T|\\s+)${TIME})?$`,
  '^(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})(?<zone>Z|[+-]\\d{4})?)?$',
  // RFC 822 and 2822, whatever name of a day stands before.
  `(?<!\\d)(?<day>\\d{1,2})[\\s-]+${MONTH}[\\s-]+(?<year>\\d{4}|\\d{2})(?!\\d)(?:,?\\s+${TIME})?`,
  // As written in the United States.
  `\\b${MONTH}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})(?!\\d)(?:,?\\s+(?:at\\s+)?${TIME})?`,
  // C's asctime and Java's toString.
  `\\b${MONTH}\\s+(?<day>\\d{1,2})\\s+${TIME}\\s+(?<year>\\d{4})$`,
].map((pattern) => new RegExp(pattern, 'i'));

/** What needs no second look: a sitemap holds tens of thousands of these. */
const CERTAIN =
  /^(?:19[89]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * A feed's date as ISO 8601 with its own offset (none when an ISO date gives none, and UTC when another one does); null
 * when it is none, has no day, or is what a system writes that knows no date.
 */
export function readFeedDate(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 80) return null;
  if (CERTAIN.test(trimmed)) return trimmed;
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) return fromUnix(Number(trimmed.slice(0, 10)));
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(trimmed)?.groups;
    const iso = groups === undefined ? null : fromParts(groups);
    if (iso !== null) return iso;
  }
  return null;
}

function fromUnix(seconds: number): string | null {
  return seconds < 0 ? null : new Date(seconds * 1000).toISOString().replace('.000', '');
}

function fromParts(parts: Record<string, string | undefined>): string | null {
  const { year = '', month, day = '', hour, minute, second, half } = parts;
  const number = month === undefined ? Number(parts.number) : MONTHS.indexOf(month.toLowerCase()) + 1;
  // RFC 2822, section 4.3: two-digit years below 50 are of this century.
  const fullYear = year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`;
  const date = `${fullYear}-${two(number)}-${two(day)}`;
  if (number === 0 || fullYear < '1000' || date === '1970-01-01' || !isDay(date)) return null;
  if (hour === undefined) return date;
  const hour24 = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const iso = `${date}T${two(hour24)}:${minute}:${second ?? '00'}`;
  if (Number.isNaN(Date.parse(`${iso}Z`))) return null;
  return iso + (parts.zone === undefined && month === undefined ? '' : offset(parts.zone));
}

function offset(zone: string | undefined): string {
  const written = /([+-])(\d{1,2}):?(\d{2})$/.exec(zone ?? '');
  if (written === null) return ZONES.get(zone?.toUpperCase() ?? '') ?? 'Z';
  return `${written[1]}${two(written[2])}:${written[3]}`;
}

/** Whether the calendar has it: JavaScript takes the 30th of February for the 2nd of March. */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function two(value: string | number): string {
  return String(value).padStart(2, '0');
}
