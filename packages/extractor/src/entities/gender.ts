import { readTable } from '../lexicon.ts';
import type { Gender } from '../titles/index.ts';

const GIVEN_NAMES = new Map(
  readTable(new URL('lexicons/given-names.tsv', import.meta.url), 2).map(([name, gender]) => [name!, gender as Gender]),
);

/** Gender of most who bear a given name (lower case), null when it is not known. */
export function genderOfName(given: string): Gender | null {
  return GIVEN_NAMES.get(given) ?? null;
}
