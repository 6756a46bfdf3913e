import type { DocMention, Document, Token } from '../document/index.ts';
import { countryOf, demonym } from '../gazetteer/index.ts';
import { readLines, readTable } from '../lexicon.ts';
import { wordsOf } from '../phrases/index.ts';
import { type Title, titleAt } from '../titles/index.ts';

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);
const INDEFINITES = new Set(readLines(lexicon('indefinites.txt')));
const DEFINITES = new Set(readLines(lexicon('definites.txt')));
const ORIENTATIONS = new Set(readLines(lexicon('orientations.txt')));
const ARMED_WORDS = new Set(readLines(lexicon('armed-words.txt')));
const GROUP_NOUNS = new Map(
  readTable(lexicon('group-nouns.tsv'), 4).map(([noun, kind, role, one]) => [
    noun!,
    { class: kind === '-' ? noun! : kind!, role: role === '-' ? null : role!, members: one === 'member' },
  ]),
);
/** Classes that linking treats in their own way. */
export const PEOPLE = 'people';
export const ARMED = 'armed';
const FORMER = /^(?:former|ex|late|ousted|deposed|onetime)(?:$|president|premier|minister|leader)/;
/** Longest title looked for before a head, in tokens. */
const LONGEST_TITLE = 4;

/** A mention as linking sees it. */
export interface View {
  readonly mention: DocMention;
  /** Words without determiners and numbers, normalised. */
  readonly words: readonly string[];
  /** Head noun in the singular. */
  readonly head: string;
  /** Nouns of one class may stand for the same group. */
  readonly class: string;
  readonly role: string | null;
  /** The head is a noun for members ("rebels"), whose plural may stand for one group. */
  readonly members: boolean;
  /** Countries and peoples whose adjective or name stands before the head; `pro:IR` for a side that is taken. */
  readonly nations: readonly string[];
  /** The words before the head that are no nation. */
  readonly modifiers: readonly string[];
  readonly plural: boolean;
  /** Brings in someone new: "dozens of groups", "another man", "a militia". */
  readonly indefinite: boolean;
  /** Points back: "the", "these", "such". */
  readonly definite: boolean;
  /** The title that is the head of a phrase for a person. */
  readonly title: Title | null;
  /** "former", "late": the title is of the past. */
  readonly former: boolean;
}

/** What linking needs to know of a mention, read once. */
export function viewOf(document: Document, mention: DocMention): View {
  const { first, last } = headRange(document, mention);
  const isPersonName = mention.type === 'person' && mention.form === 'name';
  const normal = wordsOf(document);
  const words: string[] = [];
  const nations: string[] = [];
  const modifiers: string[] = [];
  for (let i = mention.first; i < mention.last; i++) {
    const token = document.tokens[i]!;
    const word = normal[i]!;
    if (word === '' || word === '|' || token.pos === 'DET' || INDEFINITES.has(token.lower)) continue;
    words.push(word);
    if (isPersonName || i < first || i >= last - 1) continue;
    const nation = nationAt(document, i);
    if (nation) nations.push(nation);
    else modifiers.push(word);
  }
  const headToken = document.tokens[last - 1]!;
  const head = singular(headToken.lower);
  const people = mention.type === 'group' ? demonym(headToken.text) : null;
  if (people) nations.push(people.country ?? headToken.lower.replace(/s$/, ''));
  const noun = GROUP_NOUNS.get(head);
  const armed = noun?.class === 'group' && modifiers.some((word) => ARMED_WORDS.has(word));
  const opener = document.tokens[mention.first]!;
  const before = document.tokens[mention.first - 1];
  const definite = DEFINITES.has(before?.lower ?? '') || DEFINITES.has(opener.lower);
  return {
    mention,
    words,
    head,
    class: people ? PEOPLE : armed ? ARMED : (noun?.class ?? head),
    role: mention.type === 'group' ? (noun?.role ?? null) : null,
    members: noun?.members ?? false,
    nations,
    modifiers,
    plural: isPlural(headToken.lower, head),
    indefinite: !definite && (opener.pos === 'NUM' || isIndefinite(opener) || isIndefinite(before)),
    definite,
    former: words.some(isFormer),
    title: mention.type === 'person' && mention.form === 'nominal' ? titleIn(document, mention, last - 1) : null,
  };
}

const isIndefinite = (token: Token | undefined) => token !== undefined && INDEFINITES.has(token.lower);

/** The text of a mention without the determiners and quotation marks it may begin with. */
export function bareText(document: Document, { first, last, end }: DocMention): string {
  let from = first;
  while (from < last - 1 && isOpener(document.tokens[from]!)) from++;
  return document.text.slice(document.tokens[from]!.start, end).replace(/\s+/g, ' ');
}

const isOpener = ({ pos, lower }: Token) => pos === 'DET' || pos === 'PUNCT' || DEFINITES.has(lower);

/** The phrase up to its head: before "of", "in", "who" or a comma. */
function headRange(document: Document, { first, last }: DocMention): { first: number; last: number } {
  const { tokens } = document;
  for (let i = first + 1; i < last; i++) {
    const { pos, text, lower } = tokens[i]!;
    if (text === ',' || pos === 'ADP' || lower === 'who' || lower === 'that') {
      const counted = /^(?:dozens|hundreds|thousands|tens|scores|members|remnants)$/.test(tokens[i - 1]!.lower);
      if (!counted || lower !== 'of') return { first, last: i };
    }
  }
  return { first, last };
}

/** The title that holds the head: "prime minister", "minister of defence". */
function titleIn(document: Document, mention: DocMention, head: number): Title | null {
  for (let i = Math.max(mention.first, head + 1 - LONGEST_TITLE); i <= head; i++) {
    const span = titleAt(document, i);
    if (span && span.last > head && span.last <= mention.last) return span.title;
  }
  return null;
}

/** The nation named at a token, or the side taken: "Iraqi", "pro-Iranian", "US-backed". */
function nationAt({ tokens }: Document, i: number): string | null {
  const { text, lower } = tokens[i]!;
  if (lower.startsWith('pro-')) return sided(nationOf(text.slice(4)));
  const [glued, side] = text.split('-');
  if (side !== undefined && ORIENTATIONS.has(side.toLowerCase())) return sided(nationOf(glued!));
  const nation = nationOf(text);
  if (nation === null) return null;
  const next = tokens[i + 1];
  if (next?.lower === 'proxy') return sided(nation);
  if (next?.text !== '-') return tokens[i - 1]?.text === '-' && tokens[i - 2]?.lower === 'pro' ? sided(nation) : nation;
  return ORIENTATIONS.has(tokens[i + 2]?.lower ?? '') ? sided(nation) : null;
}

const sided = (nation: string | null) => (nation === null ? null : `pro:${nation}`);

/** ISO code of a country by name or adjective, or the word itself for a people of no one country. */
function nationOf(text: string): string | null {
  const people = demonym(text);
  if (people) return people.country ?? text.toLowerCase().replace(/s$/, '');
  return countryOf(text);
}

/** "former", "ex-": whoever bears the title bears it no more. */
export function isFormer(word: string): boolean {
  return FORMER.test(word);
}

/** The singular of a noun as far as its ending tells. */
export function singular(noun: string): string {
  if (GROUP_NOUNS.has(noun) || noun.length < 4) return noun;
  if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  if (/(?:ch|sh|x|ss)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') ? noun.slice(0, -1) : noun;
}

function isPlural(word: string, head: string): boolean {
  return word !== head || head === 'people' || head === 'police';
}
