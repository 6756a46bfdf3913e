import { readTable } from '../lexicon.ts';

type WordClass =
  | 'auxiliary'
  | 'be'
  | 'counting'
  | 'demonstrative'
  | 'determiner'
  | 'floating'
  | 'interrogative'
  | 'locative'
  | 'modal'
  | 'negation'
  | 'possessive'
  | 'preposition'
  | 'relative'
  | 'responsible'
  | 'temporal';

const sets: Record<string, Set<string>> = {};
for (const [word, kind] of readTable(new URL('lexicons/function-words.tsv', import.meta.url), 2)) {
  sets[kind!] ??= new Set();
  sets[kind!]!.add(word!);
}

/** The words of each closed class, in lower case. */
export const FUNCTION_WORDS = sets as Record<WordClass, ReadonlySet<string>>;

/** True for words that take up something known: "the", "this", "their". */
export function isDefinite(lower: string): boolean {
  return FUNCTION_WORDS.demonstrative.has(lower) || FUNCTION_WORDS.possessive.has(lower);
}
