import type { Document } from '../document/document.ts';
import { dayText, toDays } from './resolve/calendar.ts';
import type { Found } from './scan.ts';

/** How far into the text, in code units, a date written out in full may stand to be taken for the article's own. */
const EARLY = 600;
const SECTIONS: ReadonlySet<string> = new Set(['title', 'byline', 'dateline', 'caption']);

/**
 * Finds the article's day in its text when none was given: the first date with day and year in a dateline, else in a
 * title, byline or caption, else early in the text. Captions count because a picture is taken for its article.
 */
export function findAnchor(document: Document, found: readonly Found[]): void {
  if (document.anchor.date) return;
  const full = found.filter(isFull);
  const inSection = (one: Found, only?: string) =>
    document.sections.some(
      ({ start, end, kind }) => one.start >= start && one.end <= end && (only ? kind === only : SECTIONS.has(kind)),
    );
  const best =
    full.find((one) => inSection(one, 'dateline')) ??
    full.find((one) => inSection(one)) ??
    full.find(({ start }) => start < EARLY);
  if (best?.reading.kind !== 'date') return;
  const { year, month, day } = best.reading.known;
  document.anchor = { date: dayText(toDays(year!, month!, day!)), basis: 'text' };
}

function isFull({ reading }: Found): boolean {
  return (
    reading.kind === 'date' && !!reading.known.year && !!reading.known.month && !!reading.known.day && !reading.known.bc
  );
}
