import { readLexicon } from '../lexicon.ts';
import { searchWords } from '../words.ts';

const PARTICLES = readLexicon(new URL('./lexicons/particles.txt', import.meta.url));
const GENERIC = readLexicon(new URL('./lexicons/generic-group-words.txt', import.meta.url));

/** A name as names are compared: the words that tell it from others, in their order. */
export interface NormalName {
  /** As it was written. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words as one string; empty for a name of signs only. */
  readonly key: string;
}

/** Names are kept in indexes, whose entries have to be short; real ones are far below. */
const MOST_WORDS = 12;
const LONGEST_WORD = 50;

const short = (word: string) => (word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join(''));

/**
 * Takes from a name what spellings differ in: case, diacritics, marks of ayin and hamza, hyphens, and particles
 * ("al-Kadhimi" and "Kadhimi"). A name of particles only keeps them.
 */
export function normalName(text: string): NormalName {
  const all = searchWords(text.replace(/['’‘`´ʿʾʻ]/g, '').replace(/\.(?=\p{L})/gu, ''))
    .split(' ')
    .filter((word) => word !== '');
  const telling = all.filter((word) => !PARTICLES.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS).map(short);
  return { text, words, key: words.join(' ') };
}

/** The name of a group without words that say no more than that it is one; as it is when nothing else would be left. */
export function withoutGeneric(name: NormalName): string {
  const rest = name.words.filter((word) => !GENERIC.has(word));
  return rest.length > 0 ? rest.join(' ') : name.key;
}

/** The letters of an acronym ("UNHCR", "U.N."), lower case; null for anything else. */
export function acronymOf(text: string): string | null {
  const letters = text.replaceAll('.', '');
  return /^\p{Lu}{2,7}$/u.test(letters) ? letters.toLowerCase() : null;
}

/** The acronym that a name of several words may have ("Popular Mobilization Forces": pmf). */
export function initialsOf(name: NormalName): string | null {
  return name.words.length >= 2 && name.words.length <= 7 ? name.words.map((word) => word[0]).join('') : null;
}
