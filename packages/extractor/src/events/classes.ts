import type { NOUN_CLASSES } from '@opine/schema';
import type { DocMention, Token } from '../document/index.ts';
import { readTable } from '../lexicon.ts';

/** What a noun phrase names, as far as event frames care. */
export type NounClass = (typeof NOUN_CLASSES)[number];

const HEADS = new Map<string, NounClass>();
for (const [noun, kind] of readTable(new URL('lexicons/heads.tsv', import.meta.url), 2)) {
  HEADS.set(noun!, kind as NounClass);
}

const BY_TYPE: Partial<Record<DocMention['type'], NounClass>> = {
  person: 'human',
  group: 'org',
  place: 'place',
  weapon: 'weapon',
  platform: 'heavy',
  vehicle: 'vehicle',
  date: 'time',
  money: 'aid',
  nationality: 'human',
};

/** Class of a mention; of a weapon by its head, so that rockets and tanks are told from rifles. */
export function classOfMention(mention: DocMention, head: Token): NounClass | null {
  const known = BY_TYPE[mention.type] ?? null;
  if (known !== 'weapon' && known !== 'org') return known;
  const byHead = classOfNoun(head);
  return byHead === 'heavy' || byHead === 'force' ? byHead : known;
}

/** Class of a common noun by its lemma or, where the lemmatiser fails, by its form less a plural ending. */
export function classOfNoun(head: Token): NounClass | null {
  return HEADS.get(head.lower) ?? HEADS.get(head.lemma) ?? HEADS.get(singular(head.lower)) ?? null;
}

/** Class of two words together ("death squad"), or null. */
export function classOfWords(words: string): NounClass | null {
  return HEADS.get(words) ?? HEADS.get(singular(words)) ?? null;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const ACTORS: ReadonlySet<NounClass> = new Set(['human', 'force', 'org', 'name', 'place', 'pronoun', 'ambassador']);

/** True for whatever may act or be acted on as a party. */
export function isActor(kind: NounClass): boolean {
  return ACTORS.has(kind);
}
