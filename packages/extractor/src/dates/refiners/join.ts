import type { DateReading } from '../reading.ts';
import type { Found, Scan } from '../scan.ts';

type Grain = 'clock' | 'weekday' | 'day' | 'week' | 'week-of' | 'month' | 'period' | 'year' | 'decade';

/** Which two kinds of date beside each other are one, and what may stand between them. */
const JOINTS: readonly (readonly [left: readonly Grain[], right: readonly Grain[], between: RegExp])[] = [
  [['clock'], ['day', 'weekday'], /^(?:,? |,? on (?:the )?| of (?:the )?)$/],
  [['day', 'weekday'], ['clock'], /^(?:,? | ?- ?)$/],
  [['weekday'], ['day'], /^(?:,? |, the )$/],
  [['weekday'], ['week'], /^ (?:of )?$/],
  [['week-of'], ['day'], /^ of $/],
  [['month', 'day', 'period'], ['year'], /^(?: (?:of |in )?|, )$/],
  [['year'], ['period'], /^(?:['’]s | )$/],
  [['period', 'day'], ['decade'], /^ (?:of |in )(?:the )?$/],
];

/** Joins neighbours that are one expression: "Friday" + "night", "June" + "last year", "9 a.m." + "Tuesday". */
export function join(scan: Scan, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const next of found) {
    let current = next;
    let before = out.at(-1);
    while (before) {
      const reading = joined(scan, before, current);
      if (!reading) break;
      out.pop();
      current = {
        start: before.start,
        end: current.end,
        first: before.first,
        last: current.last,
        reading,
        by: before.by,
      };
      before = out.at(-1);
    }
    out.push(current);
  }
  return out;
}

function joined(scan: Scan, a: Found, b: Found): DateReading | null {
  if (b.start - a.end > 8 || b.first < a.last || a.reading.kind !== 'date' || b.reading.kind !== 'date') return null;
  const [x, y] = [a.reading, b.reading];
  if ((x.step && y.step) || (x.clock && y.clock) || (x.toward && y.toward)) return null;
  const left = grainOf(x);
  const right = grainOf(y);
  if (left !== 'clock' && right === 'year' && isDated(x)) return null;
  if (left === 'year' && (y.known.year || y.step)) return null;
  const between = scan.text.slice(a.end, b.start);
  const joint = JOINTS.find(([l, r, gap]) => l.includes(left) && r.includes(right) && gap.test(between));
  if (!joint) return null;
  // "in June, 1,200 men": a bare year after a comma needs to be one by itself.
  if (right === 'year' && between === ', ' && (b.weak || y.step)) return null;
  if (left === 'day' && right === 'decade' && !x.clock) return null;
  return { ...x, ...y, known: { ...x.known, ...y.known } };
}

function isDated({ known, step, toward }: DateReading): boolean {
  return known.year !== undefined || step !== undefined || toward !== undefined;
}

function grainOf({ known, step, clock, whole }: DateReading): Grain {
  if (whole) return 'week-of';
  if (known.day || known.holiday) return 'day';
  if (known.weekday) return step?.unit === 'W' ? 'day' : 'weekday';
  if (known.month) return 'month';
  if (known.season || known.quarter || known.half) return 'period';
  if (known.year || step?.unit === 'Y') return 'year';
  if (known.decade || known.century) return 'decade';
  if (step) return step.unit === 'W' || step.unit === 'V' ? 'week' : 'day';
  return clock ? 'clock' : 'day';
}
