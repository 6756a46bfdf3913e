import type { DocMention, Document, TokenRange } from '../document/index.ts';
import { titleOf } from '../titles/index.ts';
import { headOf } from './heads.ts';
import { lengthOf, makeMention, overlaps } from './make.ts';
import { type NounPhrase, nounPhrases } from './noun-phrases.ts';
import { byLength, resolveOverlaps } from './resolve.ts';
import type { Tagged } from './tag.ts';
import { trimmed } from './trim.ts';

const PATTERN_SURE = { strong: 0.75, weak: 0.6 };
/** What only the tagger sees must be this likely. */
const TAGGER_ALONE = 0.5;

/**
 * Noun phrases that stand for specific people or places, cut to what the names leave of them.
 * @param names sorted by start
 */
export function findNominals(
  document: Document,
  tagged: readonly Tagged[],
  names: readonly DocMention[],
): DocMention[] {
  const patterns: DocMention[] = [];
  for (const sentence of document.sentences) {
    for (const phrase of nounPhrases(document, sentence)) {
      if (!isSpecific(document, phrase)) continue;
      const confidence = phrase.head.strong ? PATTERN_SURE.strong : PATTERN_SURE.weak;
      const facts = { type: phrase.head.type, form: 'nominal', confidence, by: 'pattern', why: 'noun phrase' } as const;
      patterns.push(makeMention(document, phrase, facts));
    }
  }
  const fromTagger = tagged.flatMap(({ type, probability, ...span }) => {
    const range = trimmed(document, span);
    if (!range || probability < TAGGER_ALONE) return [];
    const facts = { type, form: 'nominal', confidence: probability, by: 'tagger', why: 'nominals tagger' } as const;
    return [makeMention(document, range, facts)];
  });
  const all = resolveOverlaps(byLength([...patterns, ...fromTagger]));
  return all.flatMap((nominal) => besideNames(document, nominal, names) ?? []);
}

/** Generic people ("critics", "a leader") are nobody in particular. */
function isSpecific(document: Document, { head, opener, modified, first, last }: NounPhrase): boolean {
  const definite = opener !== null && opener !== 'a' && opener !== 'an' && opener !== 'no' && opener !== 'any';
  if (head.type === 'group' && head.plural) return head.strong || modified || definite;
  if (head.type === 'group') return definite || modified;
  return (
    definite ||
    (modified && titleOf(document.text.slice(document.tokens[first].start, document.tokens[last - 1].end)) !== null)
  );
}

/**
 * What is left of a nominal when the names in it stand for themselves: "al Qaeda operatives" gives "operatives",
 * "inhabitants of Jaffna" gives "inhabitants". A country before the head is an adjective: "US troops" stays whole.
 */
function besideNames(document: Document, nominal: DocMention, names: readonly DocMention[]): DocMention | null {
  const { tokens } = document;
  const head = headIndex(document, nominal);
  let { first, last } = nominal;
  for (const name of names) {
    if (name.first >= last) break;
    if (!overlaps(name, { first, last })) continue;
    if (name.last > head) {
      if (name.first <= head) return null;
      last = Math.min(last, beforeComplement(document, name.first, head));
    } else if (name.type !== 'place' || isPossessive(tokens[name.last]?.text)) {
      first = Math.max(first, name.last);
      while (first < head && !/[\p{L}\p{N}]{2}/u.test(tokens[first].text)) first++;
      if (tokens[first]?.lower === 'and') first++;
    }
  }
  if (first > head || lengthOf({ first, last }) < 1) return null;
  const range = trimmed(document, { first, last });
  return range && makeMention(document, range, nominal);
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

const isPossessive = (text: string | undefined) => text === "'s" || text === '’s' || text === "'" || text === '’';
