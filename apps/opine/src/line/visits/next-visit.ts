import type { VisitOutcome } from '@opine/store';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Waits before the second, third, … visit: an article is corrected in its first hours, rarely after days. */
const WAITS = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY];
/** Older articles are left alone. */
const OLD = 14 * DAY;
/** Failed visits in a row after which a page is given up. */
const MOST_FAILURES = 5;

/** One visit of a page, as far as the next one depends on it. Times in milliseconds since 1970. */
export interface Visited {
  readonly outcome: VisitOutcome;
  readonly at: number;
  /** When the article came out, or was first seen. */
  readonly bornAt: number;
  /** This one counted in. */
  readonly visits: number;
  /** In a row, this one counted in. */
  readonly failures: number;
}

/** When a page is to be visited again; null for never. */
export function nextVisit({ outcome, at, bornAt, visits, failures }: Visited): number | null {
  if (outcome === 'failed') {
    if (failures >= MOST_FAILURES) return null;
    return at + WAITS[Math.min(failures, WAITS.length) - 1];
  }
  // What is no opinion stays none; of a copy, the original is watched.
  if (outcome === 'skipped' || outcome === 'copy') return null;
  const wait = WAITS[visits - 1];
  if (wait === undefined || at + wait - bornAt > OLD) return null;
  return at + wait;
}
