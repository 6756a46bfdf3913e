import { z } from 'zod';
import { Certainty, ClaimKind } from './claim.ts';
import { EventMode, EventType } from './event.ts';
import { EVENT_ONTOLOGY } from './ontology/index.ts';

/** What a noun phrase names, as far as the frames of event triggers care. */
export const NOUN_CLASSES = [
  'human',
  'force',
  'org',
  'name',
  'place',
  'site',
  'vehicle',
  'weapon',
  'heavy',
  'abstract',
  'accord',
  'aid',
  'ties',
  'sanction',
  'ambassador',
  'event',
  'time',
  'pronoun',
  'reflexive',
  'it',
  'other',
] as const;
/** Names that frames have for several classes together. */
const CLASS_GROUPS = ['actor', 'army'] as const;
const FLAGS = new Set(['inf', 'as', 'that', 'noobj']);
const CLASSES = new Set<string>([...NOUN_CLASSES, ...CLASS_GROUPS]);

/** True when every condition of a frame (parted by commas) is one that the extractor knows. */
function isFrame(frame: string): boolean {
  return frame.split(',').every((condition) => {
    const match = /^(subj|obj|of|prep)([=!])([a-z+]+)$/.exec(condition);
    if (!match) return FLAGS.has(condition);
    const [, slot, sign, list] = match;
    if (slot === 'prep') return sign === '=';
    return list === 'none' ? sign === '!' : list!.split('+').every((name) => CLASSES.has(name));
  });
}

/** One reading of a word that tells of events: a line of a trigger or frame file. */
export const UserTrigger = z
  .object({
    /** Lower case, in the infinitive or singular; several words for a verb with its particles or objects. */
    lemma: z.string().regex(/^[\p{Ll}\p{M}\p{N}'’.-]+(?: [\p{Ll}\p{M}\p{N}'’.-]+)*$/u, 'must be in lower case'),
    pos: z.enum(['verb', 'noun']),
    type: EventType,
    mode: EventMode.nullable(),
    /** Who the subject and the object of a verb, or "of" and 's behind a noun stand for. */
    args: z.string().regex(/^[atxwpvcrf]{1,2}$/, 'must be one or two of the letters a t x w p v c r f'),
    /** Prepositions of the target. */
    preps: z.array(z.string().regex(/^[a-z]+$/, 'must be a preposition')),
    /** Conditions that must hold for the reading; null for none. */
    frame: z
      .string()
      .refine(isFrame, 'must be conditions as obj=actor+site, obj!abstract, prep=with, inf, parted by commas')
      .nullable(),
    /** How strongly it tells of the event; 0 switches the reading off. */
    weight: z.number().min(0).max(1),
  })
  .refine(({ type, mode }) => mode === null || mode in EVENT_ONTOLOGY[type].modes, {
    path: ['mode'],
    message: 'is no mode of this event type',
  });
export type UserTrigger = z.infer<typeof UserTrigger>;

/** One word that brings a claim: a line of a cue file. */
export const UserCue = z.object({
  /** Lemma, or several lemmas. */
  word: z.string().regex(/^\S+(?: \S+)*$/),
  wordClass: z.enum(['v', 'n', 'a', 'r']),
  kind: ClaimKind,
  /** What the cue leaves of the content's certainty; null leaves it as it is. */
  certainty: Certainty.nullable(),
  /** The source stands against the content. */
  against: z.boolean(),
});
export type UserCue = z.infer<typeof UserCue>;

/** What a user adds to the words that the extractor knows. */
export const UserWords = z.object({
  /** Readings beside those that the extractor has. */
  triggers: z.array(UserTrigger),
  /** Readings in place of those that the extractor has for the same word. */
  frames: z.array(UserTrigger),
  cues: z.array(UserCue),
});
export type UserWords = z.infer<typeof UserWords>;
