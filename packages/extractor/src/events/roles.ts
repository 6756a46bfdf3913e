import { isActor } from './classes.ts';
import type { Arguments } from './frames.ts';
import type { PhraseRole } from './mention.ts';
import type { Phrase } from './phrases.ts';
import type { TriggerEntry, TriggerHit } from './triggers.ts';

/** Which of the phrases around a trigger takes which part, by the letters of the entry's arguments. */
export function rolesOf(entry: TriggerEntry, args: Arguments, hit: TriggerHit): PhraseRole[] {
  const found: PhraseRole[] = [];
  const add = (phrases: readonly Phrase[], role: PhraseRole['role'], fits: (phrase: Phrase) => boolean) => {
    for (const phrase of phrases) if (fits(phrase)) found.push({ phrase, role });
  };
  const [first = 'a', second = 'x'] = entry.args;
  const assault = entry.type === 'ASSAULT';
  add(args.subject, 'weapon', isArm);
  if (hit.pos === 'noun') {
    add(args.subject, 'actor', isParty);
    add(args.object, 'target', second === 'p' ? isPeople : assault || first === 't' ? isPartyOrThing : isParty);
  } else {
    if (first === 't') add(args.subject, 'target', isPartyOrThing);
    else if (first !== 'r') add(args.subject, 'actor', isParty);
    if (second === 't') add(args.object, 'target', isPartyOrThing);
    if (second === 'f') add(args.object, 'actor', ({ kind }) => kind === 'force' || kind === 'org');
    if (second === 'w') add(args.object, 'weapon', isArm);
    if (first === 'c') add(args.object, 'target', isParty);
  }
  const oblique = args.oblique.flatMap(({ preposition, phrase }) => (preposition === 'in' ? [] : [phrase]));
  add(oblique, 'target', assault ? isPartyOrThing : isParty);
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
