import type { DocMention, Document, Token } from '../document/index.ts';
import { isCapitalised } from '../phrases/index.ts';
import { UNKNOWN, wordView } from '../words/index.ts';
import { makeMention } from './make.ts';
import type { Marks } from './marks.ts';

const SURE = 0.6;
/** A name this sure tells what the others of its list are. */
const TELLS = 0.55;
const LONGEST_ITEM = 4;
const JOIN = /^(?:and|or|&)$/;

interface Item {
  readonly first: number;
  readonly last: number;
  readonly name: DocMention | undefined;
}

/** Unfound names that stand in a list with names of one type: "Qamenas, Sarmin and Talamenes". */
export function findListed(document: Document, marks: Marks, names: readonly DocMention[]): DocMention[] {
  const { tokens } = document;
  const byStart = new Map(names.map((name) => [name.first, name]));
  const found: DocMention[] = [];
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const { items, complete } = listAt(tokens, marks, byStart, i, sentence.last);
      if (items.length === 0) continue;
      const type = typeOf(items);
      if (complete && type) {
        const facts = { type, form: 'name', confidence: SURE, by: 'pattern', why: 'in a list of names' } as const;
        for (const item of items) {
          if (!item.name && isNoCommonWord(tokens, item)) found.push(makeMention(document, item, facts));
        }
      }
      i = (items.at(-1) as Item).last - 1;
    }
  }
  return found;
}

/** The one type of the names in a list; undefined when they differ or none is sure. */
function typeOf(items: readonly Item[]): DocMention['type'] | undefined {
  const sure = items.flatMap(({ name }) => (name && name.confidence >= TELLS ? [name.type] : []));
  return sure.length > 0 && items.every(({ name }) => !name || name.type === sure[0]) ? sure[0] : undefined;
}

interface List {
  readonly items: readonly Item[];
  /** It ends with "and" and a last item; when it doesn't, no part of it does. */
  readonly complete: boolean;
}

/** "A, B, and C" from a token on. */
function listAt(
  tokens: readonly Token[],
  marks: Marks,
  byStart: ReadonlyMap<number, DocMention>,
  from: number,
  limit: number,
): List {
  const items: Item[] = [];
  let at = from;
  let joined = false;
  for (;;) {
    const item = itemAt(tokens, marks, byStart, at, limit);
    if (!item) break;
    items.push(item);
    if (joined) return { items, complete: true };
    let next = item.last;
    const comma = tokens[next]?.text === ',' && next < limit;
    if (comma) next++;
    joined = next < limit && JOIN.test(tokens[next].lower);
    if (joined) next++;
    if (!comma && !joined) break;
    at = next < limit && tokens[next].lower === 'the' ? next + 1 : next;
  }
  return { items, complete: false };
}

function itemAt(
  tokens: readonly Token[],
  marks: Marks,
  byStart: ReadonlyMap<number, DocMention>,
  at: number,
  limit: number,
): Item | undefined {
  const name = byStart.get(at);
  if (name) return { first: at, last: name.last, name };
  let last = at;
  while (
    last < limit &&
    last < at + LONGEST_ITEM &&
    isUnknownName(tokens[last]) &&
    !marks[last] &&
    !byStart.has(last)
  ) {
    last++;
  }
  return last > at ? { first: at, last, name: undefined } : undefined;
}

/** A word that the word vectors lack: it can hardly be anything but a name. */
function isNoCommonWord(tokens: readonly Token[], { first, last }: Item): boolean {
  for (let i = first; i < last; i++) if (wordView(tokens[i].text).fine === UNKNOWN) return true;
  return false;
}

const isUnknownName = ({ text, pos }: Token) => pos === 'PROPN' && isCapitalised(text) && text.length > 2;
