import type { Found, Parser, Scan } from '../scan.ts';
import { readAmount } from './amount.ts';
import { monthAt } from './calendar-words.ts';

/** What comes again and again: "daily", "every Friday", "each year", "every two weeks", "per month". */
export const setParser: Parser = {
  name: 'set',
  parse(scan, i) {
    const { frequency } = scan.word(i);
    if (frequency) return scan.isHyphen(i - 1) ? null : scan.found('set', i, i + 1, { kind: 'set', value: frequency });
    const lower = scan.lower(i);
    if (lower !== 'every' && lower !== 'each' && lower !== 'per') return null;
    const at = scan.lower(i + 1) === 'other' ? i + 2 : i + 1;
    const word = scan.word(at);
    const times = at - i;
    if (word.unit && !word.plural && word.unit !== 'S') return unitSet(scan, i, at + 1, times, word.unit);
    if (word.weekday && !word.weak) return done(scan, i, at, `XXXX-WXX-${word.weekday}`);
    if (word.dayPart) return done(scan, i, at, `XXXX-XX-XXT${word.dayPart}`);
    if (word.season && lower !== 'per') return done(scan, i, at, `XXXX-${word.season}`);
    const month = monthAt(scan, at, true);
    if (month) return done(scan, i, at, `XXXX-${String(month).padStart(2, '0')}`);
    const amount = lower === 'every' ? readAmount(scan, at) : null;
    const unit = amount && scan.word(amount.next).unit;
    return unit && !amount.article ? unitSet(scan, i, amount.next + 1, amount.value, unit) : null;
  },
};

function done(scan: Scan, first: number, at: number, value: string): Found {
  const part = scan.word(at + 1).dayPart;
  const whole = part && value.startsWith('XXXX-WXX') ? `${value}T${part}` : value;
  return scan.found('set', first, whole === value ? at + 1 : at + 2, { kind: 'set', value: whole });
}

function unitSet(scan: Scan, first: number, last: number, times: number | null, unit: string): Found {
  const n = times ?? 'X';
  const value =
    unit === 'H' || unit === 'N' || unit === 'S'
      ? `PT${n}${unit === 'N' ? 'M' : unit}`
      : `P${n}${LETTER[unit] ?? unit}`;
  return scan.found('set', first, last, { kind: 'set', value });
}

const LETTER: Readonly<Record<string, string>> = { V: 'WE', F: 'W', E: '0Y', C: '00Y', L: '000Y' };
