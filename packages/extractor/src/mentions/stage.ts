import { findAmountMentions } from '../amounts/index.ts';
import type { DocMention, Document } from '../document/index.ts';
import { findGazetteerMentions } from '../gazetteer/index.ts';
import type { Stage } from '../pipeline.ts';
import { findUserMentions } from '../user-gazetteer/index.ts';
import { findWeaponMentions } from '../weapons/index.ts';
import { findAcronyms } from './acronyms.ts';
import { findBodies } from './bodies.ts';
import { consistent } from './consistency.ts';
import { joinParts } from './joints.ts';
import { findListed } from './lists.ts';
import { type Marks, marksOf } from './marks.ts';
import { joinNames } from './names.ts';
import { findNominals } from './nominals.ts';
import { byLength, resolveOverlaps } from './resolve.ts';
import { withSites } from './sites.ts';
import { MENTION_MODELS, type TaggedSpans, tagDocument } from './tag.ts';
import { findTitled } from './titled.ts';

/** Writes persons, groups, places, weapons and the rest; date mentions are there already and stay. */
export const mentionsStage: Stage = {
  name: 'mentions',
  reads: ['tokens', 'dates'],
  writes: ['mentions'],
  models: MENTION_MODELS,
  annotate(document) {
    const dates = document.mentions;
    const gazetteer = findGazetteerMentions(document);
    const marks = marksOf(document);
    const tagged = tagDocument(document, marks);
    const names = namesOf(document, marks, tagged, gazetteer);
    const nominals = findNominals(document, marks, tagged.nominals, names);
    // A country inside a nominal is an adjective there ("US troops").
    const inNominal = new Uint8Array(document.tokens.length);
    for (const { first, last } of nominals) inNominal.fill(1, first, last);
    const whole = names.filter((name) => name.type !== 'place' || !inNominal[name.first]);
    document.mentions = resolveOverlaps([
      ...findUserMentions(document),
      ...dates,
      ...byLength([...findWeaponMentions(document), ...whole]),
      ...findAmountMentions(document),
      ...nominals,
      ...gazetteer.filter(({ type }) => type === 'nationality'),
    ]);
  },
};

/**
 * The order matters: parts are joined before anything is made of names, bodies and sites may be made of names,
 * acronyms need the name they shorten, repeats need them all.
 */
function namesOf(
  document: Document,
  marks: Marks,
  tagged: TaggedSpans,
  gazetteer: readonly DocMention[],
): DocMention[] {
  const joined = joinNames(document, tagged, gazetteer);
  const whole = joinParts(document, [...joined, ...findTitled(document, marks, joined)]);
  const listed = [...whole, ...findListed(document, marks, whole)];
  const bodies = resolveOverlaps(byLength([...listed, ...findBodies(document, listed)]));
  const names = resolveOverlaps(byLength(withSites(document, marks, bodies)));
  return resolveOverlaps(consistent(document, marks, tagged.outside, [...names, ...findAcronyms(document, names)]));
}
