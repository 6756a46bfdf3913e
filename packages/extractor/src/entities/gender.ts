import { readTable } from '../lexicon.ts';
import type { Gender } from '../titles/index.ts';

const table = (name: string) =>
  readTable(new URL(`lexicons/${name}.tsv`, import.meta.url), 2).map(
    ([word, gender]) => [word!, gender as Gender] as const,
  );
const GIVEN_NAMES = new Map([...table('given-names-more'), ...table('given-names')]);
const NOUNS = new Map(table('gendered-nouns'));

/** Gender of whom a noun in the singular stands for, null when it does not tell. */
export function genderOfNoun(noun: string): Gender | null {
  return NOUNS.get(noun) ?? null;
}

/** Gender of most who bear a given name (lower case), null when it is not known. */
export function genderOfName(given: string): Gender | null {
  return GIVEN_NAMES.get(given) ?? null;
}
