import type { Document, Token, TokenRange } from '../document/index.ts';
import { DETERMINERS, type Head, headOf, QUANTITIES } from './heads.ts';

/** A noun phrase whose head stands for people. */
export interface NounPhrase extends TokenRange {
  readonly head: Head;
  /** What opens it, in lower case: an article (which is not in the range), a determiner (which is), or nothing. */
  readonly opener: string | null;
  /** Words stand between the opener and the head. */
  readonly modified: boolean;
}

const ARTICLES = new Set(['the', 'a', 'an']);
const MODIFIER = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const PARTICIPLE = /(?:ed|ing)$/;
const LONGEST = 9;

/** Noun phrases of a sentence whose head noun is in the lexicon of people and groups. */
export function nounPhrases(document: Document, sentence: TokenRange): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const head = isHead(document.tokens, i, sentence.last) ? headOf(document.tokens[i].lower) : undefined;
    if (head) phrases.push(phraseAt(document.tokens, i, sentence.first, head));
  }
  return phrases;
}

/** A noun that is no modifier of a further noun ("army officer") and no verb ("he guards"). */
function isHead(tokens: readonly Token[], i: number, limit: number): boolean {
  const { pos } = tokens[i];
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') return false;
  const next = i + 1 < limit ? tokens[i + 1] : undefined;
  if (!next) return true;
  if (next.text === '-' && !next.spaced) return false;
  return !(next.spaced && (next.pos === 'NOUN' || (next.pos === 'PROPN' && headOf(next.lower) !== undefined)));
}

function phraseAt(tokens: readonly Token[], at: number, floor: number, head: Head): NounPhrase {
  let first = at;
  const least = Math.max(floor, at - LONGEST);
  while (first > least) {
    const step = stepLeft(tokens, first, least);
    if (step === first) break;
    first = step;
  }
  const modified = first < at;
  let opener: string | null = null;
  if (first > floor) {
    const before = tokens[first - 1].lower;
    if (ARTICLES.has(before)) opener = before;
    else if (DETERMINERS.has(before)) {
      opener = before;
      first--;
    }
  }
  first = withQuantity(tokens, first, floor, opener);
  return { first, last: at + 1, head, opener, modified };
}

/** Index of the token one modifier further left, or the same index when there is none. */
function stepLeft(tokens: readonly Token[], first: number, floor: number): number {
  const before = tokens[first - 1];
  if (isModifier(tokens, first - 1)) return first - 1;
  if (first - 2 < floor) return first;
  // "pro-Iranian", "US-led": the hyphen stands by itself.
  if (before.text === '-' && !before.spaced && !tokens[first].spaced) return first - 2;
  // "US and Iraqi forces", "legitimate, elected leaders": joined modifiers of one kind.
  const joined = before.lower === 'and' || before.lower === 'or' || before.text === ',';
  return joined && tokens[first].pos === 'ADJ' && isAdjectival(tokens[first - 2]) ? first - 2 : first;
}

function isModifier(tokens: readonly Token[], i: number): boolean {
  const { pos, lower } = tokens[i];
  if (DETERMINERS.has(lower)) return false;
  if (MODIFIER.has(pos)) return true;
  return pos === 'VERB' && PARTICIPLE.test(lower) && i > 0 && opensPhrase(tokens[i - 1]);
}

/** Before a participle that modifies stands an article, a preposition or an adjective; before one of a verb, a noun. */
function opensPhrase({ lower, pos }: Token): boolean {
  return (
    ARTICLES.has(lower) || DETERMINERS.has(lower) || pos === 'ADP' || pos === 'ADJ' || pos === 'NUM' || pos === 'PUNCT'
  );
}

function isAdjectival({ pos }: Token): boolean {
  return pos === 'ADJ' || pos === 'PROPN';
}

/** Leftwards over "dozens of". */
function withQuantity(tokens: readonly Token[], first: number, floor: number, opener: string | null): number {
  const of = first - 1;
  if (opener && ARTICLES.has(opener)) return first;
  if (of - 1 < floor || tokens[of].lower !== 'of' || !QUANTITIES.has(tokens[of - 1].lower)) return first;
  let start = of - 1;
  while (start > floor && (tokens[start - 1].pos === 'NUM' || tokens[start - 1].pos === 'ADJ')) start--;
  return start;
}
