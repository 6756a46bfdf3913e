import type { DocMention, Document, Token } from '../document/index.ts';
import { readLines } from '../lexicon.ts';
import { isCapitalised, spanOf } from '../phrases/index.ts';
import { type GazetteerMatch, gazetteerMatches } from './matches.ts';

/** Words after which a name is a place: "in", "near", "outside". */
const PLACE_PREPOSITIONS = new Set(readLines(new URL('lexicons/place-prepositions.txt', import.meta.url)));

/** How sure a match is by itself; below .5 the context speaks against it, and a tagger should agree. */
const SURE = { group: 0.92, acronym: 0.85, country: 0.92, region: 0.88, city: 0.85, people: 0.85, nationality: 0.8 };
const IN_CONTEXT = 0.65;
const PART_OF_NAME = 0.35;

/** Proposes known places, groups and nationalities. Names that are no more than another word or a person's name need a context that speaks of a place. */
export function findGazetteerMentions(document: Document): DocMention[] {
  const mentions: DocMention[] = [];
  for (const match of gazetteerMatches(document)) {
    const mention = proposal(document, match);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function proposal(document: Document, match: GazetteerMatch): DocMention | null {
  const { entry } = match;
  const base = { ...spanOf(document, match), first: match.first, last: match.last, by: 'gazetteer' } as const;
  if (entry.type === 'demonym') {
    const detail = entry.country ? { detail: entry.country } : {};
    return entry.form === 'people'
      ? { ...base, type: 'group', form: 'name', confidence: SURE.people, ...detail, why: 'a people' }
      : { ...base, type: 'nationality', form: 'name', confidence: SURE.nationality, ...detail, why: 'demonym' };
  }
  if (entry.type === 'group') {
    const confidence = entry.acronym ? SURE.acronym : SURE.group;
    return { ...base, type: 'group', form: 'name', confidence, why: 'known group' };
  }
  const confidence = placeConfidence(document, match, entry.known);
  if (confidence === 0) return null;
  const country = entry.countries[0];
  return { ...base, type: 'place', form: 'name', confidence, ...(country ? { detail: country } : {}), why: entry.kind };
}

function placeConfidence(document: Document, match: GazetteerMatch, known: boolean): number {
  const { entry } = match;
  if (entry.type !== 'place') return 0;
  const inContext = afterPlacePreposition(document, match) || beforeCountry(document, match);
  if (partOfName(document, match)) return known ? PART_OF_NAME : 0;
  if (!known) return inContext ? IN_CONTEXT : 0;
  if (entry.kind === 'country' || entry.kind === 'city') return SURE[entry.kind];
  return SURE.region;
}

/** A capitalised word directly before or after, as in "Michael Jordan" or "China Daily". */
function partOfName(document: Document, { first, last, entry }: GazetteerMatch): boolean {
  if (document.casing !== 'normal') return false;
  const { tokens } = document;
  const sentence = document.sentenceOf(first);
  const before = first > sentence.first ? tokens[first - 1] : undefined;
  const after = last < sentence.last ? tokens[last] : undefined;
  const named = (token: Token | undefined) => token?.pos === 'PROPN' && isCapitalised(token.text);
  if (entry.type === 'place' && entry.kind === 'city' && after && isSurnameLike(after)) return true;
  return named(before) || named(after);
}

/** "Florence Cook": a tagger may take the surname for a verb. */
function isSurnameLike({ text, pos }: Token): boolean {
  return (pos === 'VERB' || pos === 'NOUN') && isCapitalised(text) && /\p{Ll}/u.test(text);
}

function afterPlacePreposition(document: Document, { first }: GazetteerMatch): boolean {
  const before = document.tokens[first - 1];
  return before !== undefined && PLACE_PREPOSITIONS.has(before.lower) && document.sentenceOf(first).first < first;
}

/** "Lincoln, Nebraska" and "Nice, France". */
function beforeCountry(document: Document, { last }: GazetteerMatch): boolean {
  if (document.tokens[last]?.text !== ',') return false;
  const matches = gazetteerMatches(document);
  const next = matches[firstFrom(matches, last + 1)];
  return next?.first === last + 1 && next.entry.type === 'place' && next.entry.kind !== 'city';
}

/** Index of the first match at or after a token (binary search). */
function firstFrom(matches: readonly GazetteerMatch[], token: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle].first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
