/** How a name is spelled in another article. */
export type Variant =
  | 'same'
  | 'vowel'
  | 'doubled'
  | 'particle'
  | 'middle initial'
  | 'initial'
  | 'surname'
  | 'acronym'
  | 'generic word';

export const OF_PEOPLE: readonly Variant[] = [
  'same',
  'vowel',
  'doubled',
  'particle',
  'middle initial',
  'initial',
  'surname',
];
export const OF_GROUPS: readonly Variant[] = ['same', 'vowel', 'acronym', 'generic word'];

const VOWELS = 'aeiou';

/** Spells a name otherwise, as transliterations and short forms do; some names have no such form and stay as they are. */
export function spell(name: string, variant: Variant, next: () => number): string {
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  switch (variant) {
    case 'vowel':
      return [...words.slice(0, -1), otherVowel(last, next)].join(' ');
    case 'doubled':
      return [...words.slice(0, -1), last.replace(/[bdgklmnprstz](?=[aeiou])(?<!^.)/, '$&$&')].join(' ');
    case 'particle':
      return `${first} al-${last}`;
    case 'middle initial':
      return `${first} ${last.at(-1)?.toUpperCase()}. ${last}`;
    case 'initial':
      return `${first[0]}. ${last}`;
    case 'surname':
      return last;
    case 'acronym':
      return words.length < 3 ? name : words.map((word) => word[0]).join('');
    case 'generic word':
      return `${name} movement`;
    default:
      return name;
  }
}

/** One vowel within the word becomes another. */
function otherVowel(word: string, next: () => number): string {
  const at = [...word].findIndex((letter, place) => place > 0 && VOWELS.includes(letter));
  if (at < 0) return word;
  const others = [...VOWELS].filter((vowel) => vowel !== word[at]);
  return word.slice(0, at) + others[Math.floor(next() * others.length)] + word.slice(at + 1);
}
