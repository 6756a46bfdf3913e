import type { EventType } from '@opine/schema';
import type { DocClaim, DocMention, DocParticipant, Document, Sentence } from '../document/index.ts';
import { readTable } from '../lexicon.ts';
import { countIn, dateBefore, dateNear, placeNear, weaponNear } from './circumstances.ts';
import { isConsequence } from './consequence.ts';
import type { Arguments } from './frames.ts';
import type { EventMention, PhraseRole } from './mention.ts';
import { readNoun } from './nominal.ts';
import { certaintyAround, participantOf } from './participants.ts';
import type { Phrase, SentencePhrases } from './phrases.ts';
import { rolesOf } from './roles.ts';
import { claimStatus, claimsAround, isPresupposed, nounStatus, verbStatus } from './status.ts';
import type { TriggerEntry, TriggerHit } from './triggers.ts';
import { readVerb } from './verbal.ts';
import { modeByWeapon } from './weapon-mode.ts';

const NUMBERS = new Map(
  readTable(new URL('lexicons/numbers.tsv', import.meta.url), 2).map(([word, value]) => [word!, Number(value)]),
);
/** Trigger lemma to what becomes of those it counts: killed or injured. */
const HARM = new Map(
  readTable(new URL('lexicons/casualties.tsv', import.meta.url), 2).map(([lemma, harm]) => [lemma!, harm!]),
);
/** Types of which a refusal is an act of its own: "will not withdraw". */
const REFUSABLE: ReadonlySet<EventType> = new Set(['RETREAT', 'AGREE', 'CONSULT', 'CONCEDE', 'COOPERATE', 'AID']);
const ARMED: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE']);

/** A sentence with what is known of it. */
export interface Scene {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly phrases: SentencePhrases;
  readonly mentions: readonly DocMention[];
  /** Mentions of the sentence before. */
  readonly before: readonly DocMention[];
  /** Claims of others that reach into it. */
  readonly claims: readonly DocClaim[];
  /** First token of each trigger. */
  readonly triggers: readonly number[];
}

/** The event that a trigger tells of, or null when its frame does not hold or it is said not to be. */
export function tell(scene: Scene, hit: TriggerHit): EventMention | null {
  return hit.pos === 'verb' ? fromVerb(scene, hit) : fromNoun(scene, hit);
}

function fromVerb(scene: Scene, hit: TriggerHit): EventMention | null {
  const { document, sentence, phrases } = scene;
  const inside = phrases.of(hit.first);
  if (inside && inside.head >= hit.last) return null;
  const reading = readVerb(document.tokens, sentence, phrases, hit);
  if (!reading) return null;
  const { entry, group, args } = reading;
  const status = verbStatus(document.tokens, sentence, group);
  if (group.negated) {
    if (status !== 'planned' || !REFUSABLE.has(entry.type)) return null;
    return build(scene, hit, entry, args, {
      status: 'asserted',
      type: 'REJECT',
      definite: false,
      first: group.first,
    });
  }
  return build(scene, hit, entry, args, {
    status,
    type: entry.type,
    definite: false,
    first: group.first,
  });
}

function fromNoun(scene: Scene, hit: TriggerHit): EventMention | null {
  const { document, sentence, phrases } = scene;
  const reading = readNoun(document.tokens, sentence, phrases, hit);
  if (!reading || reading.negated) return null;
  const { tokens } = document;
  const own = nounStatus(tokens, sentence, reading.first, hit.first);
  const status = own === 'asserted' && reading.light ? verbStatus(tokens, sentence, reading.light) : own;
  return build(scene, hit, reading.entry, reading.args, {
    status,
    type: reading.entry.type,
    definite: reading.definite,
    first: reading.first,
  });
}

interface Standing {
  readonly status: EventMention['status'];
  readonly type: EventType;
  readonly definite: boolean;
  /** Token where the verb group or the noun phrase starts. */
  readonly first: number;
}

/** Acts that are done by speaking. */
const SPEECH_ACTS: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'AGREE',
  'CONCEDE',
  'REJECT',
  'REQUEST',
  'SUPPORT',
  'THREATEN',
]);

/** What somebody does by saying it is no mere claim of theirs: "he says he will not withdraw". */
function isOwnAct(type: EventType, claims: readonly DocClaim[], participants: readonly DocParticipant[]): boolean {
  const source = claims.at(-1)?.source?.entity;
  return (
    SPEECH_ACTS.has(type) && (!source || participants.some(({ role, entity }) => role === 'actor' && entity === source))
  );
}

function build(scene: Scene, hit: TriggerHit, entry: TriggerEntry, args: Arguments, standing: Standing): EventMention {
  const { document, sentence, phrases, mentions } = scene;
  const span = { start: document.tokens[hit.first]!.start, end: document.tokens[hit.last - 1]!.end };
  const claims = claimsAround(scene.claims, span.start, span.end);
  const parties = [...args.subject, ...args.object, ...args.oblique.map(({ phrase }) => phrase)];
  const roles = rolesOf(entry, args, hit);
  const participants = participantsOf(document, roles, hit);
  const stance = {
    start: span.start,
    nominal: hit.pos === 'noun',
    presupposed: isPresupposed(document.tokens, sentence, standing.first, hit.pos === 'noun'),
  };
  const fromClaim =
    standing.status === 'asserted' && !isOwnAct(standing.type, claims, participants)
      ? claimStatus(claims, stance)
      : null;
  if (!participants.some(({ role }) => role === 'actor')) participants.push(...ownersOfWeapons(scene, args.subject));
  const weapons = roles.flatMap(({ role, phrase }) => (role === 'weapon' ? [phrase.mention] : []));
  if (ARMED.has(entry.type) && weapons.length === 0) {
    const phrase = nearbyWeapon(scene, hit, parties);
    const weapon = phrase && participantOf(document, phrase, 'weapon');
    if (weapon) {
      participants.push({ ...weapon, why: 'weapon near the trigger' });
      weapons.push(phrase.mention);
    }
  }
  const mode = entry.mode ?? (entry.type === 'ASSAULT' ? modeByWeapon(weapons) : null);
  const count = countIn(document, args.object, phrases, NUMBERS);
  return {
    type: standing.type,
    mode: standing.type === entry.type ? mode : null,
    lemma: entry.lemma,
    span,
    token: hit.first,
    sentence: sentence.index,
    status: standing.status === 'attributed' ? 'attributed' : (fromClaim ?? standing.status),
    participants,
    roles,
    definite: standing.definite,
    nominal: hit.pos === 'noun',
    consequence:
      entry.type === 'ASSAULT' &&
      isConsequence(document.tokens, sentence, hit, args, standing.first, HARM.has(entry.lemma)),
    date:
      dateNear(hit.first, mentions) ?? (entry.type === 'ASSAULT' ? dateBefore(document, sentence, scene.before) : null),
    place: placeNear(document, sentence, hit.first, mentions, entry.args.includes('p') ? [] : parties),
    casualties: {
      killed: HARM.get(entry.lemma) === 'killed' ? count : null,
      injured: HARM.get(entry.lemma) === 'injured' ? count : null,
    },
    claims,
    weight: entry.weight,
    why: entry.why,
  };
}

/** Whose weapon strikes, strikes: the country of "a US drone". */
function ownersOfWeapons({ document, mentions }: Scene, subject: readonly Phrase[]): DocParticipant[] {
  return subject.flatMap((phrase) => {
    if (phrase.kind !== 'weapon' && phrase.kind !== 'heavy') return [];
    const owner = mentions.find(({ type, first }) => type === 'place' && first >= phrase.first && first < phrase.head);
    if (!owner) return [];
    const { first, last } = owner;
    const party = participantOf(document, { first, last, head: last - 1, kind: 'place', mention: owner }, 'actor');
    return party ? { ...party, why: 'whose weapon it is' } : [];
  });
}

/** A weapon that stands near the trigger and takes no other part. */
function nearbyWeapon(scene: Scene, hit: TriggerHit, parties: readonly Phrase[]): Phrase | null {
  const weapon = weaponNear(hit.first, scene.mentions, scene.triggers);
  const phrase = weapon && scene.phrases.of(weapon.first);
  if (!phrase || parties.some(({ mention }) => mention === weapon)) return null;
  return { ...phrase, mention: weapon };
}

function participantsOf(document: Document, roles: readonly PhraseRole[], hit: TriggerHit): DocParticipant[] {
  return roles.flatMap(({ phrase, role, rule }) => {
    const party = participantOf(document, phrase, role);
    if (!party) return [];
    const { certainty } = party;
    return [
      { ...party, certainty: role === 'actor' ? certaintyAround(document, phrase, hit.first) : certainty, why: rule },
    ];
  });
}
