import { readLines, readTable } from '../lexicon.ts';
import { PhraseMatcher, phraseKey } from '../phrases/index.ts';

export type TitleKind = 'honorific' | 'office' | 'rank' | 'religious' | 'royal' | 'role';
export type Gender = 'male' | 'female';

export interface Title {
  readonly phrase: string;
  readonly kind: TitleKind;
  /** Gender of whoever bears it, null when it tells nothing. */
  readonly gender: Gender | null;
  /** Role of whoever bears it (`government`, `military`, …), null when it tells nothing. */
  readonly role: string | null;
}

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);
const orNull = (cell: string) => (cell === '-' ? null : cell);

/** Ends of titles: a noun of the lexicon may stand in the plural ("Presidents Bush and Putin"). */
export const TITLES = new PhraseMatcher<Title>();
export const LONGEST_TITLE = 4;

for (const [phrase, kind, gender, role] of readTable(lexicon('titles.tsv'), 4)) {
  const title: Title = {
    phrase: phrase!,
    kind: kind as TitleKind,
    gender: orNull(gender!) as Gender | null,
    role: orNull(role!),
  };
  TITLES.add(title.phrase, title);
  if (title.kind !== 'honorific') TITLES.add(plural(title.phrase), title);
}

const MODIFIERS = new Set(readLines(lexicon('modifiers.txt')).map(phraseKey));

/** True for words such as "former", "deputy", "foreign", which stand before a title and belong to it. */
export function isTitleModifier(word: string): boolean {
  return MODIFIERS.has(phraseKey(word));
}

/** The title that a phrase is, in any case and with any dots and hyphens. */
export function titleOf(phrase: string): Title | null {
  return TITLES.get(phrase) ?? null;
}

function plural(phrase: string): string {
  if (/man$/i.test(phrase)) return phrase.replace(/man$/i, 'men');
  if (/^(Secretary|Minister|Member) of/i.test(phrase)) return phrase.replace(/^(\w+)/, (head) => plural(head));
  if (/[^aeiou]y$/i.test(phrase)) return phrase.replace(/y$/i, 'ies');
  return /(?:s|x|ch|sh)$/i.test(phrase) ? `${phrase}es` : `${phrase}s`;
}
