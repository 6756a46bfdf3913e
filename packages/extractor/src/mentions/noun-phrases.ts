import type { Document, Token, TokenRange } from '../document/index.ts';
import { isCapitalised } from '../phrases/index.ts';
import { DETERMINERS, type Head, headOf, QUANTITIES } from './heads.ts';
import { Mark, type Marks } from './marks.ts';

/** A noun phrase whose head stands for people. */
export interface NounPhrase extends TokenRange {
  readonly head: Head;
  /** The head noun's token. */
  readonly at: number;
  /** What opens it, in lower case: an article (which is not in the range), a determiner (which is), or nothing. */
  readonly opener: string | null;
}

const ARTICLES = new Set(['the', 'a', 'an']);
const MODIFIER = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const PARTICIPLE = /(?:ed|ing)$/;
/** Participles that are prepositions. */
const PREPOSITION =
  /^(?:including|according|following|regarding|concerning|excluding|barring|considering|supposed|based)$/;
const LONGEST = 9;

/** Noun phrases of a sentence whose head noun is in the lexicon of people and groups. */
export function nounPhrases(document: Document, marks: Marks, sentence: TokenRange): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const head = isHead(document.tokens, i, sentence.last) ? headOf(document.tokens[i].lower) : undefined;
    if (head) phrases.push(phraseAt(document.tokens, marks, i, sentence.first, head));
  }
  return phrases;
}

/** A noun that is no modifier of a further noun ("army officer") and no verb ("he guards"). */
function isHead(tokens: readonly Token[], i: number, limit: number): boolean {
  const { pos } = tokens[i];
  if (pos !== 'NOUN' && pos !== 'PROPN') return false;
  const next = i + 1 < limit ? tokens[i + 1] : undefined;
  if (!next) return true;
  if (next.text === '-' && !next.spaced) return false;
  if (!next.spaced || (next.pos !== 'NOUN' && next.pos !== 'PROPN')) return true;
  // After a small letter a capital begins something else: "troops Sunday".
  return !isCapitalised(tokens[i].text) && isCapitalised(next.text);
}

function phraseAt(tokens: readonly Token[], marks: Marks, at: number, floor: number, head: Head): NounPhrase {
  let first = at;
  const least = Math.max(floor, at - LONGEST);
  while (first > least) {
    const step = stepLeft(tokens, marks, first, least);
    if (step === first) break;
    first = step;
  }
  let opener: string | null = null;
  if (first > floor) {
    const before = tokens[first - 1].lower;
    if (ARTICLES.has(before)) opener = before;
    else if (DETERMINERS.has(before)) {
      opener = before;
      first--;
    }
  }
  if (opener === null || !ARTICLES.has(opener)) first = withQuantity(tokens, first, floor);
  return { first, last: at + 1, at, head, opener };
}

/** Index of the token one modifier further left, or the same index when there is none. */
function stepLeft(tokens: readonly Token[], marks: Marks, first: number, floor: number): number {
  const before = tokens[first - 1];
  if (isModifier(tokens, first - 1)) return first - 1;
  if (first - 2 < floor) return first;
  // "pro-Iranian", "US-led": the hyphen stands by itself.
  if (before.text === '-' && !before.spaced && !tokens[first].spaced) return first - 2;
  const other = tokens[first - 2];
  // "US and Iraqi forces", "traditional, conservative leaders": joined modifiers of one kind.
  if (before.lower === 'and' || before.lower === 'or') {
    const peoples = isPeople(marks[first]) && isPeople(marks[first - 2]);
    return peoples || (tokens[first].pos === 'ADJ' && other.pos === 'ADJ') ? first - 2 : first;
  }
  return before.text === ',' && tokens[first].pos === 'ADJ' && other.pos === 'ADJ' ? first - 2 : first;
}

const isPeople = (mark: number) => (mark & (Mark.demonym | Mark.country)) !== 0;

function isModifier(tokens: readonly Token[], i: number): boolean {
  const { pos, lower } = tokens[i];
  if (DETERMINERS.has(lower) || PREPOSITION.test(lower)) return false;
  if (MODIFIER.has(pos)) return true;
  return pos === 'VERB' && PARTICIPLE.test(lower) && i > 0 && opensPhrase(tokens[i - 1]);
}

/** Before a participle that modifies stands an article, a preposition or an adjective; before one of a verb, a noun. */
function opensPhrase({ lower, pos, text }: Token): boolean {
  return (
    ARTICLES.has(lower) || DETERMINERS.has(lower) || pos === 'ADP' || pos === 'ADJ' || pos === 'NUM' || text === '-'
  );
}

/** Leftwards over "dozens of". */
function withQuantity(tokens: readonly Token[], first: number, floor: number): number {
  const of = first - 1;
  if (of - 1 < floor || tokens[of].lower !== 'of' || !QUANTITIES.has(tokens[of - 1].lower)) return first;
  let start = of - 1;
  while (start > floor && (tokens[start - 1].pos === 'NUM' || tokens[start - 1].pos === 'ADJ')) start--;
  return start;
}
