import type { DocMention, Document, TokenRange } from '../document/index.ts';
import { demonym, placeOf } from '../gazetteer/index.ts';
import { isBody } from './bodies.ts';
import { headOf } from './heads.ts';
import { makeMention } from './make.ts';
import { byLength, resolveOverlaps } from './resolve.ts';
import type { Tagged, TaggedSpans } from './tag.ts';
import { isPossessive, trimmed, withoutTitle } from './trim.ts';

/** The gazetteer alone is believed from here on; below, a tagger has to agree. */
const GAZETTEER_ALONE = 0.6;
/** A tagger this sure that there is no name keeps out places of the gazetteer: "the 1992 Georgia election". */
const DENIED = 0.995;
/** Handles, addresses, and those who are for or against a name: "Anti-Trump". */
const NO_NAME = /^(?:@|https?:|www\.)|^(?:anti|pro|non)-/i;
/** Less likely names are more often wrong than right. */
const LEAST = 0.45;
/** A tagger this sure of a type overrules the gazetteer, which can't know that this Paris is a person. */
const TAGGER_SURE = 0.7;

/**
 * One list of names out of the tagger's and the gazetteer's: where they overlap the longer one, where they agree on
 * the span the better informed type.
 */
export function joinNames(
  document: Document,
  { names: tagged, outside }: TaggedSpans,
  gazetteer: readonly DocMention[],
): DocMention[] {
  const known = new Map(gazetteer.map((m) => [keyOf(m), m]));
  const agreed = new Set<DocMention>();
  const inDate = new Uint8Array(document.tokens.length);
  for (const { type, first, last } of document.mentions) if (type === 'date') inDate.fill(1, first, last);
  const parts = tagged.flatMap((span) => apart(document, outsideDates(span, inDate)));
  const names = parts.flatMap((span) => {
    const name = nameOf(document, span);
    if (!name || isListOf(document, name, known)) return [];
    const same = known.get(keyOf(name));
    if (!same) return [name];
    if (same.type === 'nationality') return [];
    agreed.add(same);
    const trust = same.why === 'city' && name.confidence >= TAGGER_SURE ? name : same;
    return [{ ...same, type: trust.type, confidence: 1 - (1 - name.confidence) * (1 - same.confidence) }];
  });
  // "Sri Lanka Sunday": the capital after a place is that of a day.
  const confidence = (m: DocMention) => (inDate[m.last] ? Math.max(m.confidence, GAZETTEER_ALONE) : m.confidence);
  const rest = gazetteer.flatMap((m) => {
    if (agreed.has(m) || m.type === 'nationality' || confidence(m) < GAZETTEER_ALONE) return [];
    return m.type === 'place' && isDenied(document, m, outside) ? [] : [{ ...m, confidence: confidence(m) }];
  });
  return resolveOverlaps(byLength([...names, ...rest]));
}

/**
 * The tagger sees no name where a place stands before a noun: "the 1992 Georgia election" is an event, and no place
 * acts in it. A place that stands by itself is one whatever the tagger says.
 */
export function isDenied({ tokens }: Document, { first, last }: TokenRange, outside: Float32Array): boolean {
  const next = tokens[last];
  if (!next?.spaced || (next.pos !== 'NOUN' && next.pos !== 'ADJ')) return false;
  for (let i = first; i < last; i++) if (outside[i] < DENIED) return false;
  return true;
}

/** "Lebanon and Jordan" read as one name: what the gazetteer knows on either side of "and" stands for itself. */
function isListOf(
  { tokens }: Document,
  { first, last, confidence }: DocMention,
  known: ReadonlyMap<number, DocMention>,
): boolean {
  if (confidence > TAGGER_SURE + 0.2) return false;
  for (let i = first + 1; i < last - 1; i++) {
    if (tokens[i].lower !== 'and' && tokens[i].text !== ',') continue;
    const sides = [known.get(keyOf({ first, last: i })), known.get(keyOf({ first: i + 1, last }))];
    if (sides.every((side) => side && side.confidence >= GAZETTEER_ALONE)) return true;
  }
  return false;
}

/** "Sri Lanka Sunday": the end of a span that is part of a date is cut off. */
function outsideDates(span: Tagged, inDate: Uint8Array): Tagged {
  let { last } = span;
  while (last > span.first + 1 && inDate[last - 1]) last--;
  return last === span.last ? span : { ...span, last };
}

/** "Noorsat/Eurobird" are two, and so are a place and what it owns: "Iran's Quds Force". */
function apart({ tokens, text }: Document, span: Tagged): Tagged[] {
  for (let i = span.first + 1; i + 1 < span.last; i++) {
    const parts = [
      { ...span, last: i },
      { ...span, first: i + 1 },
    ];
    if (tokens[i].text === '/') return parts;
    if (!isPossessive(tokens[i].text)) continue;
    const owner = placeOf(text.slice(tokens[span.first].start, tokens[i - 1].end));
    if (owner) return [{ ...parts[0], type: 'place' }, parts[1]];
  }
  return [span];
}

function nameOf(document: Document, span: Tagged): DocMention | null {
  let range = trimmed(document, span);
  if (range && span.type === 'person') range = withoutTitle(document, range);
  range = range && withoutTail(document, withoutLead(document, range));
  if (!range || span.probability < LEAST || !hasCapital(document, range)) return null;
  if (NO_NAME.test(document.tokens[range.first].text)) return null;
  const facts = { form: 'name', confidence: span.probability, by: 'tagger', why: 'names tagger' } as const;
  return makeMention(document, range, { ...facts, type: span.type });
}

const ARTICLE = /^(?:al|el|ul)$/i;
const PARTICLE = /^(?:al|el|ul|bin|ibn|abu|van|von|der|den|de|da|di|del|della|la|le|dos|du|ter|ten|zu)$/;

/** Cuts small words that no name begins with ("alliance of Germany"), and "Iranian" off "Iranian al-Quds Force". */
function withoutLead({ tokens }: Document, { first, last }: TokenRange): TokenRange {
  let start = first;
  while (start < last - 1 && isSmall(tokens[start].text) && !PARTICLE.test(tokens[start].lower)) start++;
  const next = tokens[start + 1];
  const articled = next && start + 2 < last && ARTICLE.test(next.lower) && tokens[start + 2].text === '-';
  return { first: articled && demonym(tokens[start].text) ? start + 1 : start, last };
}

/** Cuts what goes on in small letters after a possessive ("Washington's claim") or names people ("al-Shabab rebels"). */
function withoutTail({ tokens }: Document, { first, last }: TokenRange): TokenRange {
  let end = last;
  while (
    end > first + 1 &&
    isSmall(tokens[end - 1].text) &&
    headOf(tokens[end - 1].lower) &&
    !isBody(tokens[end - 1].lower)
  ) {
    end--;
  }
  for (let i = first + 1; i + 1 < end; i++) {
    if (isPossessive(tokens[i].text) && isSmall(tokens[i + 1].text)) return { first, last: i };
  }
  return { first, last: end };
}

/** A capital beside that of a nationality: "Iraqi security" is no name. */
function hasCapital({ tokens }: Document, { first, last }: TokenRange): boolean {
  const demonyms = last - first > 1 && demonym(tokens[first].text) ? 1 : 0;
  for (let i = first + demonyms; i < last; i++)
    if (tokens[i].text !== tokens[i].lower || /\d/.test(tokens[i].text)) return true;
  return false;
}

const isSmall = (text: string) => text === text.toLowerCase() && text !== text.toUpperCase();

/** One number for a range of tokens. */
const keyOf = ({ first, last }: TokenRange) => first * 2 ** 26 + last;
