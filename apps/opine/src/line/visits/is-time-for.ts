import type { PageState } from '@opine/store';

const HOUR = 3_600_000;
const LONGEST = 7 * 24 * HOUR;

/**
 * Whether a known page is to be visited again: its time has come, or its source says that it changed after the last
 * visit. Some sites say so of every page at every moment: the more often a page was visited, the less they are believed.
 * @param now milliseconds since 1970
 */
export function isTimeFor(page: PageState, updatedAt: string | null | undefined, now: number): boolean {
  if (page.nextAt !== null && page.nextAt <= now) return true;
  const updated = updatedAt == null ? Number.NaN : Date.parse(updatedAt);
  if (!(updated > page.visitedAt)) return false;
  return now - page.visitedAt >= Math.min(LONGEST, HOUR * 2 ** (page.visits - 1));
}
