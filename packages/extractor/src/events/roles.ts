import { isActor } from './classes.ts';
import type { Arguments } from './frames.ts';
import type { PhraseRole } from './mention.ts';
import type { Phrase } from './phrases.ts';
import type { TriggerEntry, TriggerHit } from './triggers.ts';

/** What a phrase is to the trigger, in words. */
const VERB_RULES = {
  subject: 'does what the verb tells',
  object: 'undergoes what the verb tells',
  oblique: "behind a preposition of the verb's",
};
const NOUN_RULES: typeof VERB_RULES = {
  subject: 'whose act the noun is: before it, by it, or subject of its verb',
  object: 'what the noun is done to: behind "of", or object of its verb',
  oblique: "behind a preposition of the noun's",
};

/** Which of the phrases around a trigger takes which part, by the letters of the entry's arguments. */
export function rolesOf(entry: TriggerEntry, args: Arguments, hit: TriggerHit): PhraseRole[] {
  const found: PhraseRole[] = [];
  const rules = hit.pos === 'verb' ? VERB_RULES : NOUN_RULES;
  const add = (
    slot: keyof typeof VERB_RULES,
    phrases: readonly Phrase[],
    role: PhraseRole['role'],
    fits: (phrase: Phrase) => boolean,
  ) => {
    for (const phrase of phrases) if (fits(phrase)) found.push({ phrase, role, rule: rules[slot] });
  };
  const [first = 'a', second = 'x'] = entry.args;
  const assault = entry.type === 'ASSAULT';
  add('subject', args.subject, 'weapon', isArm);
  if (hit.pos === 'noun') {
    add('subject', args.subject, 'actor', isParty);
    add(
      'object',
      args.object,
      'target',
      second === 'p' ? isPeople : assault || first === 't' ? isPartyOrThing : isParty,
    );
  } else {
    if (first === 't') add('subject', args.subject, 'target', isPartyOrThing);
    else if (first !== 'r') add('subject', args.subject, 'actor', isParty);
    if (second === 't') add('object', args.object, 'target', isPartyOrThing);
    if (second === 'f') add('object', args.object, 'actor', ({ kind }) => kind === 'force' || kind === 'org');
    if (second === 'w') add('object', args.object, 'weapon', isArm);
    if (first === 'c') add('object', args.object, 'target', isParty);
  }
  const oblique = args.oblique.flatMap(({ preposition, phrase }) => (preposition === 'in' ? [] : [phrase]));
  add('oblique', oblique, 'target', assault ? isPartyOrThing : isParty);
  return found;
}

/** A party that is no place: who is occupied, not what. */
function isPeople(phrase: Phrase): boolean {
  return phrase.kind !== 'place' && isActor(phrase.kind);
}

function isParty({ kind }: Phrase): boolean {
  return isActor(kind);
}

function isPartyOrThing({ kind }: Phrase): boolean {
  return isActor(kind) || kind === 'site' || kind === 'vehicle' || kind === 'heavy';
}

function isArm({ kind }: Phrase): boolean {
  return kind === 'weapon' || kind === 'heavy';
}
