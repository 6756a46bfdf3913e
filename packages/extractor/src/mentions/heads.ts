import { readLines, readTable } from '../lexicon.ts';

/** When a noun is somebody in particular: always, with a modifier or determiner, with a number or nationality. */
export type Strength = 'strong' | 'weak' | 'counted';

export interface Head {
  /** A plural of persons and a collective are groups; one person is a person. */
  readonly type: 'person' | 'group';
  readonly plural: boolean;
  readonly strength: Strength;
}

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);

const HEADS = new Map<string, Head>();
for (const [noun, kind, one, many] of readTable(lexicon('heads.tsv'), 4)) {
  if (one !== 'never') {
    const type = kind === 'person' ? 'person' : 'group';
    HEADS.set(noun, { type, plural: kind === 'plural', strength: one as Strength });
  }
  const plural = pluralOf(noun);
  if (many !== 'never' && !HEADS.has(plural)) {
    HEADS.set(plural, { type: 'group', plural: true, strength: many as Strength });
  }
}

/** Nouns that count people before "of". */
export const QUANTITIES: ReadonlySet<string> = new Set(readLines(lexicon('quantities.txt')));
/** Words other than articles that open a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = new Set(readLines(lexicon('determiners.txt')));

const PLACE_NOUNS = new Set(readLines(lexicon('place-heads.txt')).flatMap((noun) => [noun, pluralOf(noun)]));

/** A common noun for a place: "city", "camp". @param word in lower case */
export const isPlaceNoun = (word: string) => PLACE_NOUNS.has(word);

/** @param word in lower case */
export function headOf(word: string): Head | undefined {
  return HEADS.get(word) ?? HEADS.get(word.slice(word.lastIndexOf('-') + 1));
}

/** Regular plurals, and men for man. */
function pluralOf(noun: string): string {
  if (noun === 'child') return 'children';
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
