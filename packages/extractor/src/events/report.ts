import type { Document } from '../document/index.ts';

/**
 * True for a news report by its dateline. Reports tell of incidents day by day amid much talk of violence, so that what
 * they file is left to models trained on reports; other texts (opinion above all) are read by the lexicon alone.
 */
export function isReport(document: Document): boolean {
  return document.sections.some(({ kind }) => kind === 'dateline');
}
