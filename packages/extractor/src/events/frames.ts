import { isActor, type NounClass } from './classes.ts';
import type { Phrase } from './phrases.ts';

/** The arguments that were found around a trigger. */
export interface Arguments {
  subject: Phrase[];
  object: Phrase[];
  /** Phrases after a preposition of the trigger's own. */
  oblique: { readonly preposition: string; readonly phrase: Phrase }[];
  /** An infinitive follows ("refuses to leave"). */
  infinitive: boolean;
  /** Only with an "as" phrase after the object ("described X as evil"). */
  as: boolean;
}

type Test = (args: Arguments) => boolean;
/** Conditions that all must hold for a reading of a trigger. */
export type Frame = readonly Test[];

/**
 * Reads the frame column of triggers.tsv: conditions parted by commas.
 * `obj=actor+site` one of these classes, `obj!abstract` none of these, `obj!none` there is one, `prep=with`, `inf`, `as`, `that`, `noobj`.
 */
export function readFrame(text: string): Frame {
  return text.split(',').filter(Boolean).map(readCondition);
}

function readCondition(condition: string): Test {
  const match = /^(subj|obj|of|prep)([=!])(.+)$/.exec(condition);
  if (!match) return flag(condition);
  const [, slot, sign, list] = match;
  const classes = list!.split('+');
  if (slot === 'prep') return ({ oblique }) => oblique.some(({ preposition }) => classes.includes(preposition));
  const phrases = (args: Arguments) => (slot === 'subj' ? args.subject : args.object);
  if (list === 'none') return (args) => phrases(args).length > 0;
  if (sign === '=') return (args) => phrases(args).some(({ kind }) => classes.some((c) => fits(kind, c)));
  return (args) => !phrases(args).some(({ kind }) => classes.some((c) => fits(kind, c)));
}

function flag(condition: string): Test {
  switch (condition) {
    case 'inf':
      return (args) => args.infinitive;
    case 'as':
      return (args) => args.as;
    case 'noobj':
      return (args) => args.object.length === 0;
    default:
      return () => true;
  }
}

function fits(kind: NounClass, wanted: string): boolean {
  switch (wanted) {
    case 'actor':
      return isActor(kind);
    case 'weapon':
      return kind === 'weapon' || kind === 'heavy' || kind === 'vehicle';
    case 'site':
      return kind === 'site' || kind === 'place' || kind === 'vehicle' || kind === 'heavy';
    case 'force':
      return kind === 'force' || kind === 'org' || kind === 'human';
    case 'army':
      return kind === 'force';
    case 'aid':
      return kind === 'aid' || kind === 'weapon' || kind === 'heavy';
    default:
      return kind === wanted;
  }
}

/** True when every condition of the frame holds. */
export function frameHolds(frame: Frame, args: Arguments): boolean {
  return frame.every((test) => test(args));
}
