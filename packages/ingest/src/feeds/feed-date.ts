const RFC_822 =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4})?/i;
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The zone names of RFC 822, section 5; the military letters were defined wrongly there and mean nothing. */
const ZONES: Record<string, string> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** A feed's date as ISO 8601 with its own offset; null when it is none. RFC 822/2822 and ISO 8601 are known. */
export function readFeedDate(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (ISO.test(trimmed)) return Number.isNaN(Date.parse(trimmed)) ? null : trimmed.replace(/\.\d+/, '');
  const match = RFC_822.exec(trimmed);
  if (match !== null) return fromParts(match);
  const time = Date.parse(trimmed);
  return trimmed === '' || Number.isNaN(time) ? null : new Date(time).toISOString();
}

function fromParts([, day, month, year, hour, minute, second, zone]: RegExpExecArray): string | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  // RFC 2822, section 4.3: two-digit years below 50 are of this century.
  const fullYear = year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`;
  const two = (value: string | number) => String(value).padStart(2, '0');
  const iso = `${fullYear}-${two(number)}-${two(day)}T${two(hour)}:${minute}:${second ?? '00'}${offset(zone)}`;
  return number === 0 || Number.isNaN(Date.parse(iso)) ? null : iso;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return 'Z';
  if (!/^[+-]/.test(zone)) return ZONES[zone.toUpperCase()] ?? 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
