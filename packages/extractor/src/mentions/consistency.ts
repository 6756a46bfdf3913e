import type { DocMention, Document, Token } from '../document/index.ts';
import { isCapitalised } from '../phrases/index.ts';
import { UNKNOWN, wordView } from '../words/index.ts';
import { makeMention } from './make.ts';
import { Mark, type Marks } from './marks.ts';
import { isDenied } from './names.ts';

/** What stands before a name without being part of it. */
const BESIDE_NAMES = Mark.title | Mark.demonym;
const REPEAT = 0.85;
/** Weight of a first name, and of the last word of a group's name, against names that stand whole. */
const PART = 0.5;
const SHORTEST = 3;
/** Longest name, in tokens, that is looked for again. */
const LONGEST = 6;

/**
 * One document calls one thing by one name: a surname takes the type of the full name, a name that was read in two
 * ways takes its likelier type, and repeats that nobody found are found.
 */
export function consistent(
  document: Document,
  marks: Marks,
  outside: Float32Array,
  names: readonly DocMention[],
): DocMention[] {
  const types = typesByName(document, names);
  for (const name of names) {
    const type = types.get(keyOf(document, name.first, name.last));
    if (type && type !== name.type) {
      name.type = type;
      name.why = 'type of the same name elsewhere';
    }
  }
  return [...names, ...repeats(document, marks, outside, names, types)];
}

type Types = Map<string, DocMention['type']>;

function keyOf(document: Document, first: number, last: number): string {
  let key = document.tokens[first].text;
  for (let i = first + 1; i < last; i++) key += ` ${document.tokens[i].text}`;
  return key;
}

function typesByName(document: Document, names: readonly DocMention[]): Types {
  const votes = new Map<string, Map<DocMention['type'], number>>();
  const vote = (key: string, type: DocMention['type'], weight: number) => {
    const counts = votes.get(key) ?? new Map<DocMention['type'], number>();
    counts.set(type, (counts.get(type) ?? 0) + weight);
    votes.set(key, counts);
  };
  for (const { first, last, type, confidence } of names) {
    vote(keyOf(document, first, last), type, confidence);
    if (last - first < 2) continue;
    if (type === 'person') {
      for (let from = surnameStart(document.tokens, first, last); from < last; from++) {
        if (isCapitalised(document.tokens[from].text)) vote(keyOf(document, from, last), 'person', confidence);
      }
      if (isCapitalised(document.tokens[first].text))
        vote(keyOf(document, first, first + 1), 'person', confidence * PART);
    } else if (type === 'group' && isCapitalised(document.tokens[last - 1].text)) {
      const short = document.tokens[last - 1].text;
      vote(short, 'group', confidence * PART);
      const head = document.tokens[first].text;
      // "Alsumaria" of "Alsumaria News": a word that nobody knows is the name itself.
      if (wordView(head).fine === UNKNOWN) vote(head, 'group', confidence * PART);
      vote(short.endsWith('s') ? short.slice(0, -1) : `${short}s`, 'group', confidence * PART);
    }
  }
  const types: Types = new Map();
  for (const [key, counts] of votes) {
    types.set(key, [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]);
  }
  return types;
}

/** Where the last part of a name begins: "al-Kadhimi" in "Mustafa al-Kadhimi". */
function surnameStart(tokens: readonly Token[], first: number, last: number): number {
  let start = last - 1;
  while (start > first + 1 && !tokens[start].spaced) start--;
  return Math.max(first + 1, start);
}

/** Occurrences of known names that no mention covers. */
function repeats(
  document: Document,
  marks: Marks,
  outside: Float32Array,
  names: readonly DocMention[],
  types: Types,
): DocMention[] {
  const { tokens } = document;
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of names) covered.fill(1, first, last);
  const starts = new Set([...types.keys()].map((key) => key.split(' ', 1)[0]));
  const small = new Set(tokens.filter((token) => token.text === token.lower).map((token) => token.lower));
  const found: DocMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (covered[i] || !starts.has(tokens[i].text)) continue;
    const limit = Math.min(document.sentenceOf(i).last, i + LONGEST);
    for (let last = limit; last > i; last--) {
      if (covered[last - 1] || !mayRepeat(tokens, marks, i, last, small)) continue;
      const type = types.get(keyOf(document, i, last));
      if (!type || (type === 'place' && isDenied(document, { first: i, last }, outside))) continue;
      found.push(
        makeMention(
          document,
          { first: i, last },
          { type, form: 'name', confidence: REPEAT, by: 'pattern', why: 'repeat of a name' },
        ),
      );
      i = last - 1;
      break;
    }
  }
  return found;
}

/** One word alone must be a name by its looks: no word that the text also writes small, no part of a longer name. */
function mayRepeat(
  tokens: readonly Token[],
  marks: Marks,
  first: number,
  last: number,
  small: ReadonlySet<string>,
): boolean {
  const token = tokens[first];
  if (last - first > 1) return true;
  if (token.text.length < SHORTEST || !isCapitalised(token.text) || small.has(token.lower)) return false;
  return !isNamePart(tokens[last]) && !(isNamePart(tokens[first - 1]) && !(marks[first - 1] & BESIDE_NAMES));
}

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || (token.pos === 'PROPN' && isCapitalised(token.text)));
}
