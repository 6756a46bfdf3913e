import type { Document } from '../document/index.ts';

/** "LIMA, 9 Jan 90 -- ", "BAGHDAD, March 3 (Reuters) - ": a place, a day and a dash. */
const DATELINE =
  /^\p{Lu}[\p{L} .'’()-]{2,40}, (?:\d{1,2} \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2})\b[^.\n]{0,60}?(?:--|[—–]| - )/u;
const LOOKED_AT = 160;

/**
 * True for a news report by its dateline. Reports tell of incidents day by day amid much talk of violence, so that what
 * they file is left to models trained on reports; other texts (opinion above all) are read by the lexicon alone.
 */
export function isReport(document: Document): boolean {
  if (document.sections.some(({ kind }) => kind === 'dateline')) return true;
  return DATELINE.test(document.text.slice(0, LOOKED_AT));
}
