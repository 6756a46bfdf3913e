import type { DateReading } from '../reading.ts';
import type { Found, Scan } from '../scan.ts';

const BETWEEN = /^(?:,? (?:and|to|until|till|through|or) (?:the )?| ?[-–—‑/] ?|, )$/;

/** Gives the first of two dates the year that only the second names: "between January and October last year". */
export function ranges(scan: Scan, found: readonly Found[]): Found[] {
  const out = [...found];
  for (let i = out.length - 2; i >= 0; i--) {
    const reading = shared(out[i]!.reading as DateReading, out[i + 1]!.reading as DateReading);
    if (reading && BETWEEN.test(scan.text.slice(out[i]!.end, out[i + 1]!.start))) out[i] = { ...out[i]!, reading };
  }
  return out;
}

function shared(a: DateReading, b: DateReading): DateReading | null {
  if (a.kind !== 'date' || b.kind !== 'date') return null;
  if (a.step || a.toward || a.known.year !== undefined || a.clock) return null;
  const sameGrain =
    (a.known.month && b.known.month) || (a.known.season && b.known.season) || (a.known.quarter && b.known.quarter);
  if (!sameGrain) return null;
  if (b.step?.unit === 'Y') return { ...a, step: b.step };
  return b.known.year === undefined ? null : { ...a, known: { ...a.known, year: b.known.year } };
}
