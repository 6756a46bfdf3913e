import { readLines, readTable } from '../lexicon.ts';

export interface Head {
  /** A plural of persons and a collective are groups; one person is a person. */
  readonly type: 'person' | 'group';
  readonly plural: boolean;
  /** Speaks of people acting even when it stands bare. */
  readonly strong: boolean;
}

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);

const HEADS = new Map<string, Head>();
for (const [noun, kind, strength] of readTable(lexicon('heads.tsv'), 3)) {
  const strong = strength === 'strong';
  HEADS.set(pluralOf(noun), { type: 'group', plural: true, strong });
  if (!HEADS.has(noun)) HEADS.set(noun, { type: kind === 'person' ? 'person' : 'group', plural: false, strong });
}

/** Nouns that count people before "of". */
export const QUANTITIES: ReadonlySet<string> = new Set(readLines(lexicon('quantities.txt')));
/** Words other than articles that open a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = new Set(readLines(lexicon('determiners.txt')));

/** @param word in lower case */
export function headOf(word: string): Head | undefined {
  return HEADS.get(word) ?? HEADS.get(word.slice(word.lastIndexOf('-') + 1));
}

/** Regular plurals, and men for man. */
function pluralOf(noun: string): string {
  if (
    /(?:s|people|police|personnel|media|clergy|military)$/.test(noun) &&
    !/(?:boss|mistress|princess|ss)$/.test(noun)
  ) {
    return noun;
  }
  if (noun === 'child') return 'children';
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
