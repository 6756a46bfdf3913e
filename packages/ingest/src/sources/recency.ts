import { urlDay } from '../urls/index.ts';
import type { Candidate } from './candidate.ts';

/** The day (YYYY-MM-DD, or YYYY-MM) that a candidate is of, for what is known: its own, its address's, that of its last change. */
export function dayOf({ url, publishedAt, updatedAt }: Candidate): string | null {
  return publishedAt?.slice(0, 10) ?? urlDay(url ?? '') ?? updatedAt?.slice(0, 10) ?? null;
}

/** The newest first; those of no known day last, in the order they came in. */
export function newestCandidatesFirst(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, key: momentOf(candidate) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1))
    .map(({ candidate }) => candidate);
}

/** Within a day, by the moment where it is known. */
function momentOf(candidate: Candidate): string {
  const day = dayOf(candidate) ?? '';
  return candidate.publishedAt?.startsWith(day) ? candidate.publishedAt : day;
}

/** Whether it can be of this day or a later one: what is only known to a month may be, what is not known may be too. */
export function isSince(candidate: Candidate, since: string): boolean {
  const day = dayOf(candidate);
  return day === null || (day.length === 7 ? `${day}-31` : day) >= since;
}
