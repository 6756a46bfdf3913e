const FIRST_MS = 5 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

/** Until when a source is left alone after so many failed runs in a row: five minutes, doubled up to a day. */
export function backOffUntil(failures: number, now: number): number {
  return now + Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
}
