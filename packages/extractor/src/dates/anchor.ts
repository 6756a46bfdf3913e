import type { SectionKind } from '@opine/schema';
import type { Document } from '../document/index.ts';
import type { Known } from './reading.ts';
import { dayText, toDays } from './resolve/calendar.ts';
import type { Found } from './scan.ts';

/** How far into the text, in code units, a date written out in full may stand to be taken for the article's own. */
const EARLY = 600;
const OWN_SECTIONS: ReadonlySet<SectionKind> = new Set(['title', 'byline', 'caption']);
/** An article may speak of the year after the next one, but one that names later years was not written on that day. */
const AHEAD = 2;

/**
 * Finds the article's day in its text when none was given: a date with day and year in its dateline, else the latest
 * one in a title, byline or caption (a picture is taken for its article), else the latest one early in the text.
 */
export function findAnchor(document: Document, found: readonly Found[]): void {
  if (document.anchor.date) return;
  const ranks: [dateline: number[], section: number[], early: number[]] = [[], [], []];
  let latestYear = 0;
  let at = 0;
  for (const { start, reading } of found) {
    if (reading.kind !== 'date' || reading.known.bc) continue;
    latestYear = Math.max(latestYear, reading.known.year ?? 0);
    const day = fullDay(reading.known);
    if (day === null) continue;
    while (at < document.sections.length - 1 && document.sections[at]!.end <= start) at++;
    const kind = document.sections[at]?.kind;
    if (kind === 'dateline') ranks[0].push(day);
    else if (kind && OWN_SECTIONS.has(kind)) ranks[1].push(day);
    else if (start < EARLY) ranks[2].push(day);
  }
  const best = ranks.find((days) => days.length > 0);
  if (!best) return;
  const date = dayText(best.reduce((a, b) => Math.max(a, b)));
  if (latestYear <= Number(date.slice(0, 4)) + AHEAD) document.anchor = { date, basis: 'text' };
}

function fullDay({ year, month, day }: Known): number | null {
  return year && month && day ? toDays(year, month, day) : null;
}
