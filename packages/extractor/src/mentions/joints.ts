import type { DocMention, Document, Token } from '../document/index.ts';
import { demonym, knownGroup, placeOf } from '../gazetteer/index.ts';
import { isCapitalised } from '../phrases/index.ts';
import { titleOf } from '../titles/index.ts';
import { UNKNOWN, wordView } from '../words/index.ts';
import { makeMention, overlaps } from './make.ts';

const ARTICLE = /^(?:al|el|ul|ad|an|ar|as|ash|at|az|ez)$/i;
const APOSTROPHE = /^['’‘`ʿʻ]$/;
const SURE = 0.85;
const LETTERS = /^\p{L}/u;

/**
 * Names whole where the tokenizer parts them: the Arabic article ("al-Kadhimi"), apostrophes that are letters
 * ("Rab ‘Allah", "Qa ` ida").
 */
export function joinParts(document: Document, names: readonly DocMention[]): DocMention[] {
  const { tokens } = document;
  const joined: DocMention[] = [];
  for (const name of [...names].sort((a, b) => a.first - b.first)) {
    const first = leftEnd(tokens, name.first);
    const range = {
      first: name.type === 'person' ? withForename(document, first) : first,
      last: name.type === 'person' ? withSurname(tokens, name.last) : rightEnd(tokens, name.last),
    };
    const before = joined.at(-1);
    if (before && (overlaps(before, range) || isOneName(tokens, before, range.first))) {
      const surer = before.confidence >= name.confidence ? before : name;
      const whole = { first: Math.min(before.first, range.first), last: Math.max(before.last, range.last) };
      joined[joined.length - 1] = asKnown(document, makeMention(document, whole, surer));
    } else if (range.first === name.first && range.last === name.last) joined.push(name);
    else joined.push(asKnown(document, makeMention(document, range, name)));
  }
  return [...joined, ...transliterated(document, joined)];
}

/** Words with a backtick in them ("al-Qa ` ida") that the gazetteer knows and that are in no name yet. */
function transliterated(document: Document, names: readonly DocMention[]): DocMention[] {
  const { tokens } = document;
  const taken = new Set(names.map((name) => name.last));
  const found: DocMention[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i].text !== '`' || !isJoint(tokens, i)) continue;
    const range = { first: leftEnd(tokens, i - 1), last: rightEnd(tokens, i + 2) };
    const facts = { form: 'name', confidence: SURE, by: 'gazetteer', why: 'known name in transliteration' } as const;
    const type = knownType(document.slice(makeMention(document, range, { ...facts, type: 'group' })));
    if (type && !taken.has(range.last)) found.push(makeMention(document, range, { ...facts, type }));
    i = range.last - 1;
  }
  return found;
}

function knownType(text: string): 'group' | 'place' | undefined {
  const word = text.replace(/[\s`]/g, '');
  return knownGroup(word) ? 'group' : placeOf(word) ? 'place' : undefined;
}

/** A name that has become whole may be one that the gazetteer knows. */
function asKnown(document: Document, name: DocMention): DocMention {
  return { ...name, type: knownType(document.slice(name)) ?? name.type };
}

function leftEnd(tokens: readonly Token[], first: number): number {
  let start = first;
  while (start >= 2 && isJoint(tokens, start - 1)) start -= 2;
  return start;
}

function rightEnd(tokens: readonly Token[], last: number): number {
  let end = last;
  while (end + 1 < tokens.length && isJoint(tokens, end)) end += 2;
  return end;
}

/** A mark that joins the words beside it to one. */
function isJoint(tokens: readonly Token[], i: number): boolean {
  const [before, mark, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !after || before.sentence !== after.sentence || !LETTERS.test(after.text)) return false;
  if (mark.text === '-') return !mark.spaced && !after.spaced && ARTICLE.test(before.text);
  // A backtick alone stands for the letter ayn in transliterations, with or without spaces.
  if (mark.text === '`') return isCapitalised(before.text);
  return (
    APOSTROPHE.test(mark.text) && !mark.spaced && !after.spaced && isCapitalised(before.text) && after.text.length > 1
  );
}

/** The next name begins right after an opening apostrophe: "Rab ‘Allah". */
function isOneName(tokens: readonly Token[], before: DocMention, first: number): boolean {
  const mark = tokens[before.last];
  return before.last + 1 === first && APOSTROPHE.test(mark.text) && !tokens[first].spaced;
}

/** A name that a backtick cut short goes on after the word it stands in: "Rehav ` am Ze'evi". */
function withSurname(tokens: readonly Token[], last: number): number {
  const end = rightEnd(tokens, last);
  const next = tokens[end];
  const goesOn = end > last && next?.pos === 'PROPN' && next.spaced && isCapitalised(next.text);
  return goesOn && next.sentence === tokens[last].sentence ? end + 1 : end;
}

/** A capitalised word that neither the word vectors nor the gazetteer know, right before a person's name. */
function withForename(document: Document, first: number): number {
  const { tokens } = document;
  const before = tokens[first - 1];
  if (first < 2 || before.sentence !== tokens[first].sentence || tokens[first - 2].sentence !== before.sentence)
    return first;
  const isForename = before.pos === 'PROPN' && isCapitalised(before.text) && wordView(before.text).fine === UNKNOWN;
  return isForename && !titleOf(before.text) && !demonym(before.text) ? first - 1 : first;
}
