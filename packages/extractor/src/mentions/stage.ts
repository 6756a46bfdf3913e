import { findAmountMentions } from '../amounts/index.ts';
import type { DocMention, Document } from '../document/index.ts';
import { findGazetteerMentions } from '../gazetteer/index.ts';
import type { Stage } from '../pipeline.ts';
import { findWeaponMentions } from '../weapons/index.ts';
import { findAcronyms } from './acronyms.ts';
import { findBodies } from './bodies.ts';
import { consistent } from './consistency.ts';
import { overlaps } from './make.ts';
import { marksOf } from './marks.ts';
import { joinNames } from './names.ts';
import { findNominals } from './nominals.ts';
import { byLength, resolveOverlaps } from './resolve.ts';
import { MENTION_MODELS, tagDocument } from './tag.ts';

/** Writes persons, groups, places, weapons and the rest; date mentions are there already and stay. */
export const mentionsStage: Stage = {
  name: 'mentions',
  reads: ['tokens'],
  writes: ['mentions'],
  models: MENTION_MODELS,
  annotate(document) {
    const dates = document.mentions;
    const gazetteer = findGazetteerMentions(document);
    const tagged = tagDocument(document, marksOf(document));
    const names = namesOf(document, joinNames(document, tagged.names, gazetteer));
    const nominals = findNominals(document, tagged.nominals, names);
    const whole = names.filter((name) => !isModifier(name, nominals));
    document.mentions = resolveOverlaps([
      ...dates,
      ...byLength([...findWeaponMentions(document), ...whole]),
      ...findAmountMentions(document),
      ...nominals,
      ...gazetteer.filter(({ type }) => type === 'nationality'),
    ]);
  },
};

/** The order matters: bodies may be made of names, acronyms need the name they shorten, repeats need them all. */
function namesOf(document: Document, found: readonly DocMention[]): DocMention[] {
  const names = resolveOverlaps(byLength([...found, ...findBodies(document, found)]));
  return resolveOverlaps(consistent(document, [...names, ...findAcronyms(document, names)]));
}

/** A country inside a nominal ("US troops"). */
function isModifier(name: DocMention, nominals: readonly DocMention[]): boolean {
  return name.type === 'place' && nominals.some((nominal) => overlaps(name, nominal));
}
