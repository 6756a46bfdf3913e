import { readLines, readTable } from '../lexicon.ts';
import { PhraseMatcher, phraseKey } from '../phrases/index.ts';

export type WeaponType = 'weapon' | 'platform' | 'vehicle';
/** strong: always one. weak: one in a military context. civil: a vehicle that is worth naming beside weapons. */
export type Strength = 'strong' | 'weak' | 'civil';

export interface WeaponEntry {
  /** Phrase in the singular. */
  readonly phrase: string;
  readonly class: string;
  readonly type: WeaponType;
  readonly strength: Strength;
}

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);
const keys = (name: string) => new Set(readLines(lexicon(name)).map(phraseKey));

export const WEAPONS = new PhraseMatcher<WeaponEntry>();
for (const [phrase, kind, type, strength] of readTable(lexicon('weapons.tsv'), 4)) {
  const entry = { phrase: phrase!, class: kind!, type: type as WeaponType, strength: strength as Strength };
  WEAPONS.add(entry.phrase, entry);
  WEAPONS.add(plural(entry.phrase), entry);
}

/** Phrases in which a word for a weapon means none: "smoking gun". */
export const IDIOMS = new PhraseMatcher<true>();
for (const phrase of readLines(lexicon('idioms.txt'))) IDIOMS.add(phrase, true);

export const MODIFIERS: ReadonlySet<string> = keys('modifiers.txt');
/** Modifiers that share one weapon: "chemical and biological weapons". */
export const SHARED_MODIFIERS: ReadonlySet<string> = keys('shared-modifiers.txt');
export const MILITARY_WORDS: ReadonlySet<string> = keys('military-words.txt');

/** Model designations, all of them with a number: "F-16", "Shahed-136". */
export const MODELS: readonly { pattern: RegExp; class: string; type: WeaponType }[] = readTable(
  lexicon('models.tsv'),
  3,
).map(([pattern, kind, type]) => ({
  pattern: new RegExp(`(?:${pattern})s?(?![\\p{L}\\p{N}])`, 'uy'),
  class: kind!,
  type: type as WeaponType,
}));

function plural(phrase: string): string {
  if (/knife$/.test(phrase)) return phrase.replace(/knife$/, 'knives');
  if (/[^aeiou]y$/.test(phrase)) return phrase.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(phrase) ? `${phrase}es` : `${phrase}s`;
}
