import type { DocMention, Document, TokenRange } from '../document/index.ts';
import { titleBefore, titleOf } from '../titles/index.ts';
import { headOf, isPlaceNoun } from './heads.ts';
import { makeMention, overlaps } from './make.ts';
import { Mark, type Marks } from './marks.ts';
import { type NounPhrase, nounPhrases } from './noun-phrases.ts';
import { byLength, resolveOverlaps } from './resolve.ts';
import type { Tagged } from './tag.ts';
import { isPossessive, trimmed } from './trim.ts';

const PATTERN_SURE = { strong: 0.85, weak: 0.75, counted: 0.8 };
/** From the head to a place after "of the", in tokens. */
const LONGEST_GAP = 3;
/** What only the tagger sees must be this likely. */
const TAGGER_ALONE = 0.5;

/**
 * Noun phrases that stand for specific people or places, cut to what the names leave of them.
 * @param names sorted by start
 */
export function findNominals(
  document: Document,
  marks: Marks,
  tagged: readonly Tagged[],
  names: readonly DocMention[],
): DocMention[] {
  const patterns: DocMention[] = [];
  for (const sentence of document.sentences) {
    for (const phrase of nounPhrases(document, marks, sentence)) {
      if (!isSpecific(document, marks, phrase)) continue;
      const confidence = PATTERN_SURE[phrase.head.strength];
      const facts = { type: phrase.head.type, form: 'nominal', confidence, by: 'pattern', why: 'noun phrase' } as const;
      const last = phrase.head.type === 'person' ? withPlace(document, phrase.last, names) : phrase.last;
      patterns.push(makeMention(document, { first: phrase.first, last }, facts));
    }
  }
  const all = resolveOverlaps(byLength([...patterns, ...tagged.flatMap((span) => fromTagger(document, span) ?? [])]));
  const left: DocMention[] = [];
  let from = 0;
  for (const nominal of all) {
    while (from < names.length && names[from].last <= nominal.first) from++;
    const rest = besideNames(document, nominal, names, from);
    if (rest) left.push(rest);
  }
  return left;
}

/** Rightwards over the place of an office: "foreign minister of Egypt", "envoy to the Sudan". */
function withPlace({ tokens }: Document, last: number, names: readonly DocMention[]): number {
  if (!/^(?:of|for|to)$/.test(tokens[last]?.lower ?? '')) return last;
  const start = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1;
  const at = firstFrom(names, start);
  return names[at]?.first === start && names[at].type === 'place' ? names[at].last : last;
}

/** Index of the first name at or after a token. */
function firstFrom(names: readonly DocMention[], token: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tagger learned from few texts: for people it is believed where the head noun is one for people, or for places. */
function fromTagger(document: Document, span: Tagged): DocMention | null {
  const range = trimmed(document, span);
  if (!range || span.probability < TAGGER_ALONE) return null;
  const noun = document.tokens[headIndex(document, range)];
  const head = headOf(noun.lower);
  if (span.type === 'place' ? !isPlaceNoun(noun.lower) : !head) return null;
  const facts = { form: 'nominal', confidence: span.probability, by: 'tagger', why: 'nominals tagger' } as const;
  return makeMention(document, range, { ...facts, type: span.type === 'place' || !head ? 'place' : head.type });
}

/** Generic people ("critics", "a leader") are nobody in particular. */
function isSpecific(document: Document, marks: Marks, { head, opener, first, last, at }: NounPhrase): boolean {
  const definite = opener !== null && opener !== 'a' && opener !== 'an';
  const modified = at > first + (definite && opener !== 'the' ? 1 : 0);
  if (head.strength === 'counted') return modified && isCounted(document, marks, first, at);
  if (head.type === 'person') {
    if (definite) return true;
    const { tokens } = document;
    return modified && titleOf(document.text.slice(tokens[first].start, tokens[last - 1].end)) !== null;
  }
  if (head.plural) return head.strength === 'strong' || modified || definite;
  return definite || modified;
}

/** A number, a nationality or another noun for people before the head. */
function isCounted({ tokens }: Document, marks: Marks, first: number, at: number): boolean {
  for (let i = first; i < at; i++) {
    const { pos, lower } = tokens[i];
    if (pos === 'NUM' || marks[i] & (Mark.demonym | Mark.country | Mark.group)) return true;
    if (headOf(lower)?.strength === 'strong') return true;
  }
  return false;
}

/**
 * What is left of a nominal when the names in it stand for themselves: "al Qaeda operatives" gives "operatives",
 * "inhabitants of Jaffna" gives "inhabitants". A country before the head is an adjective: "US troops" stays whole.
 * @param from the first name that may overlap
 */
function besideNames(
  document: Document,
  nominal: DocMention,
  names: readonly DocMention[],
  from: number,
): DocMention | null {
  const { tokens } = document;
  const head = headIndex(document, nominal);
  let { first, last } = nominal;
  for (let n = from; n < names.length && names[n].first < last; n++) {
    const name = names[n];
    if (!overlaps(name, { first, last })) continue;
    if (name.last > head) {
      if (name.first <= head) return null;
      if (name.type === 'place' && staysWhole(document, nominal, name.first, head)) continue;
      if (nominal.type === 'place') return null;
      last = Math.min(last, beforeComplement(document, name.first, head));
    } else if (name.type !== 'place' || isPossessive(tokens[name.last]?.text)) {
      first = Math.max(first, name.last);
      while (first < head && !/[\p{L}\p{N}]{2}/u.test(tokens[first].text)) first++;
      if (tokens[first]?.lower === 'and') first++;
    }
  }
  const range = first <= head ? trimmed(document, { first, last }) : null;
  return range && !isTitleOf(document, range, names, from) ? makeMention(document, range, nominal) : null;
}

/** An office or a people is told by its place: "Minister for the Middle East", "people of Mosul". */
function staysWhole({ tokens }: Document, { type }: DocMention, place: number, head: number): boolean {
  if (type === 'person') return true;
  return type === 'group' && tokens[head + 1].lower === 'of' && place <= head + LONGEST_GAP;
}

/** A nominal right before a person's name is that person's title or kin: "Prime Minister Abadi". */
function isTitleOf(document: Document, { last }: TokenRange, names: readonly DocMention[], from: number): boolean {
  for (let n = from; n < names.length; n++) {
    const name = names[n];
    if (name.first < last) continue;
    if (name.type !== 'person') return false;
    if (name.first === last) return true;
    const title = titleBefore(document, name.first);
    return title !== null && title.first < last;
  }
  return false;
}

/** The last noun before what complements it: "leaders" in "leaders of the movement". */
function headIndex({ tokens }: Document, { first, last }: TokenRange): number {
  for (let i = first + 1; i < last; i++) {
    const { pos, text, lower } = tokens[i];
    const joinsModifiers = text === ',' && headOf(tokens[i - 1].lower) === undefined;
    if ((pos === 'ADP' && lower !== 'of') || (text === ',' && !joinsModifiers)) return i - 1;
    if (lower === 'of' || lower === 'who' || lower === 'that') return i - 1;
  }
  return last - 1;
}

/** Leftwards from a name over its article and preposition. */
function beforeComplement({ tokens }: Document, name: number, head: number): number {
  let at = name;
  while (at - 1 > head && !/^(?:NOUN|NUM)$/.test(tokens[at - 1].pos)) at--;
  return at;
}
