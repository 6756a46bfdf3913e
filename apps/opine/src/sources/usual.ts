import type { SourceDay } from '@opine/store';

const DAY_MS = 86_400_000;
/** With fewer whole days than these there is no telling what is usual. */
const LEAST_DAYS = 7;
const MOST_DAYS = 28;
/** At each end, this part of the days is left out: the first day brings a whole archive, some days nothing works. */
const TRIMMED = 0.1;

export const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The days from the first to today without gaps, the earliest first, at most `limit` of them. */
export function withoutGaps(days: readonly SourceDay[], now: number, limit: number): SourceDay[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const first = [...known.keys(), dayOf(now)].sort()[0];
  const all: SourceDay[] = [];
  for (let ms = now - (limit - 1) * DAY_MS; ms <= now; ms += DAY_MS) {
    const day = dayOf(ms);
    if (day < first) continue;
    all.push(known.get(day) ?? { day, new: 0, changed: 0, unchanged: 0, copy: 0, skipped: 0, failed: 0 });
  }
  return all;
}

/** New articles on a usual day: the trimmed mean of the last four weeks without today; null when that is too little. */
export function usualPerDay(days: readonly SourceDay[], now: number): number | null {
  const counts = withoutGaps(days, now, MOST_DAYS + 1)
    .slice(0, -1)
    .map((day) => day.new)
    .sort((a, b) => a - b);
  if (counts.length < LEAST_DAYS) return null;
  const cut = Math.max(1, Math.round(counts.length * TRIMMED));
  const kept = counts.slice(cut, -cut);
  return kept.reduce((sum, count) => sum + count, 0) / kept.length;
}
