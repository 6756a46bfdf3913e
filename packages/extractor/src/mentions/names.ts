import type { DocMention, Document, TokenRange } from '../document/index.ts';
import { makeMention } from './make.ts';
import { byLength, resolveOverlaps } from './resolve.ts';
import type { Tagged } from './tag.ts';
import { trimmed, withoutTitle } from './trim.ts';

/** The gazetteer alone is believed from here on; below, a tagger has to agree. */
const GAZETTEER_ALONE = 0.6;
/** A tagger this sure of a type overrules the gazetteer, which can't know that this Paris is a person. */
const TAGGER_SURE = 0.7;

/**
 * One list of names out of the tagger's and the gazetteer's: where they overlap the longer one, where they agree on
 * the span the better informed type.
 */
export function joinNames(
  document: Document,
  tagged: readonly Tagged[],
  gazetteer: readonly DocMention[],
): DocMention[] {
  const known = new Map(gazetteer.map((m) => [keyOf(m), m]));
  const agreed = new Set<DocMention>();
  const names = tagged.flatMap((span) => {
    const name = nameOf(document, span);
    if (!name) return [];
    const same = known.get(keyOf(name));
    if (!same) return [name];
    if (same.type === 'nationality') return [];
    agreed.add(same);
    const trust = same.why === 'city' && name.confidence >= TAGGER_SURE ? name : same;
    return [{ ...same, type: trust.type, confidence: Math.max(name.confidence, same.confidence) }];
  });
  const rest = gazetteer.filter((m) => !agreed.has(m) && m.type !== 'nationality' && m.confidence >= GAZETTEER_ALONE);
  return resolveOverlaps(byLength([...names, ...rest]));
}

function nameOf(document: Document, span: Tagged): DocMention | null {
  let range = trimmed(document, span);
  if (range && span.type === 'person') range = withoutTitle(document, range);
  return (
    range &&
    makeMention(document, range, {
      type: span.type,
      form: 'name',
      confidence: span.probability,
      by: 'tagger',
      why: 'names tagger',
    })
  );
}

/** One number for a range of tokens. */
const keyOf = ({ first, last }: TokenRange) => first * 2 ** 26 + last;
