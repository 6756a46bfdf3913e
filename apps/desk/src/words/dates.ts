const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The day of an ISO date or time as it is written there, never moved to the reader's own zone; null when there is none. */
export function dayName(iso: string | null): string | null {
  const day = dayOf(iso);
  return day === null ? iso : DAY.format(day);
}

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "7 Nov", where the year goes without saying. */
export function dayAndMonth(iso: string): string {
  const day = dayOf(iso);
  return day === null ? iso : SHORT.format(day);
}

/** First and last day as one expression: "7 Nov 2021", "May 2021", "2020", "Jan 2020 – Oct 2020". */
export function spanName(start: string | null, end: string | null): string | null {
  const from = dayOf(start);
  const to = dayOf(end);
  if (from === null || to === null) {
    if (from !== null) return `from ${DAY.format(from)}`;
    return to === null ? null : `until ${DAY.format(to)}`;
  }
  if (start === end) return DAY.format(from);
  if (from.getUTCDate() !== 1 || !isMonthsEnd(to)) return `${DAY.format(from)} – ${DAY.format(to)}`;
  if (from.getUTCFullYear() === to.getUTCFullYear()) {
    if (from.getUTCMonth() === to.getUTCMonth()) return MONTH.format(from);
    if (from.getUTCMonth() === 0 && to.getUTCMonth() === 11) return String(from.getUTCFullYear());
  }
  return `${MONTH.format(from)} – ${MONTH.format(to)}`;
}

function dayOf(iso: string | null): Date | null {
  const day = iso === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(iso);
  const date = day === null ? null : new Date(`${day[0]}T00:00:00Z`);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

function isMonthsEnd(day: Date): boolean {
  return new Date(day.getTime() + 86_400_000).getUTCDate() === 1;
}
