import type { EventType } from '@opine/schema';
import type { DocMention, DocParticipant, Document, Sentence } from '../document/index.ts';
import { readTable } from '../lexicon.ts';
import { countIn, dateNear, placeNear, weaponNear } from './circumstances.ts';
import { isActor } from './classes.ts';
import type { Arguments } from './frames.ts';
import type { EventMention } from './mention.ts';
import { readNoun } from './nominal.ts';
import { certaintyAround, participantOf } from './participants.ts';
import { type Phrase, SentencePhrases } from './phrases.ts';
import { claimStatus, claimsAround, nounStatus, verbStatus } from './status.ts';
import { type TriggerEntry, type TriggerHit, triggersIn } from './triggers.ts';
import { readVerb } from './verbal.ts';

const NUMBERS = new Map(
  readTable(new URL('lexicons/numbers.tsv', import.meta.url), 2).map(([word, value]) => [word!, Number(value)]),
);
const KILLING = new Set(
  readTable(new URL('lexicons/casualties.tsv', import.meta.url), 2).flatMap(([lemma, kind]) =>
    kind === 'killed' ? [lemma!] : [],
  ),
);
const INJURING = new Set(
  readTable(new URL('lexicons/casualties.tsv', import.meta.url), 2).flatMap(([lemma, kind]) =>
    kind === 'injured' ? [lemma!] : [],
  ),
);
/** Types of which a refusal is an act of its own: "will not withdraw". */
const REFUSABLE: ReadonlySet<EventType> = new Set(['RETREAT', 'AGREE', 'CONSULT', 'CONCEDE', 'COOPERATE', 'AID']);
const ARMED: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE']);

/** Every telling of an event in a document, in the order of the text. */
export function eventMentions(document: Document): EventMention[] {
  const mentionAt = tokenMentions(document);
  const found: EventMention[] = [];
  for (const sentence of document.sentences) {
    const hits = triggersIn(document.tokens, sentence);
    if (hits.length === 0) continue;
    const phrases = new SentencePhrases(document, sentence, mentionAt);
    const mentions = mentionsIn(mentionAt, sentence);
    for (const hit of hits) {
      const event =
        hit.pos === 'verb'
          ? fromVerb(document, sentence, phrases, mentions, hit)
          : fromNoun(document, sentence, phrases, mentions, hit);
      if (event) found.push(event);
    }
  }
  return found;
}

function tokenMentions(document: Document): (DocMention | undefined)[] {
  const at: (DocMention | undefined)[] = new Array(document.tokens.length);
  for (const mention of document.mentions) for (let i = mention.first; i < mention.last; i++) at[i] = mention;
  return at;
}

function mentionsIn(mentionAt: readonly (DocMention | undefined)[], sentence: Sentence): DocMention[] {
  const found: DocMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const mention = mentionAt[i];
    if (mention && mention !== found.at(-1)) found.push(mention);
  }
  return found;
}

function fromVerb(
  document: Document,
  sentence: Sentence,
  phrases: SentencePhrases,
  mentions: readonly DocMention[],
  hit: TriggerHit,
): EventMention | null {
  const inside = phrases.of(hit.first);
  if (inside && inside.head >= hit.last) return null;
  const reading = readVerb(document.tokens, sentence, phrases, hit);
  if (!reading) return null;
  const { entry, group, args } = reading;
  const status = verbStatus(document.tokens, sentence, group);
  if (group.negated) {
    if (status !== 'planned' || !REFUSABLE.has(entry.type)) return null;
    return build(document, sentence, phrases, mentions, hit, entry, args, {
      status: 'asserted',
      type: 'REJECT',
      definite: false,
    });
  }
  return build(document, sentence, phrases, mentions, hit, entry, args, { status, type: entry.type, definite: false });
}

function fromNoun(
  document: Document,
  sentence: Sentence,
  phrases: SentencePhrases,
  mentions: readonly DocMention[],
  hit: TriggerHit,
): EventMention | null {
  const reading = readNoun(document.tokens, sentence, phrases, hit);
  if (!reading || reading.negated) return null;
  const status = nounStatus(document.tokens, sentence, reading.light ?? reading.first, hit.first);
  return build(document, sentence, phrases, mentions, hit, reading.entry, reading.args, {
    status,
    type: reading.entry.type,
    definite: reading.definite,
  });
}

interface Standing {
  readonly status: EventMention['status'];
  readonly type: EventType;
  readonly definite: boolean;
}

function build(
  document: Document,
  sentence: Sentence,
  phrases: SentencePhrases,
  mentions: readonly DocMention[],
  hit: TriggerHit,
  entry: TriggerEntry,
  args: Arguments,
  standing: Standing,
): EventMention {
  const span = { start: document.tokens[hit.first]!.start, end: document.tokens[hit.last - 1]!.end };
  const claims = claimsAround(document, span.start, span.end);
  const fromClaim = standing.status === 'asserted' ? claimStatus(claims) : null;
  const parties = [...args.subject, ...args.object, ...args.oblique.map(({ phrase }) => phrase)];
  const participants = participantsOf(document, entry, args, hit);
  const armed = ARMED.has(entry.type);
  if (armed && !participants.some(({ role }) => role === 'weapon')) {
    const weapon = weaponNear(hit.first, mentions);
    const phrase = weapon && phrases.of(weapon.first);
    const party = weapon && phrase && participantOf(document, { ...phrase, mention: weapon }, 'weapon');
    if (party && !parties.some((p) => p.mention === weapon)) participants.push(party);
  }
  const count = countIn(document, args.object, phrases, NUMBERS);
  return {
    type: standing.type,
    mode: standing.type === entry.type ? entry.mode : null,
    lemma: entry.lemma,
    span,
    token: hit.first,
    sentence: sentence.index,
    status: standing.status === 'attributed' ? 'attributed' : (fromClaim ?? standing.status),
    participants,
    definite: standing.definite,
    nominal: hit.pos === 'noun',
    consequence:
      hit.pos === 'verb' &&
      entry.type === 'ASSAULT' &&
      args.subject.some(({ kind }) => kind === 'event' || kind === 'it'),
    date: dateNear(document, sentence, hit.first, mentions),
    place: placeNear(document, sentence, hit.first, mentions, entry.args.includes('p') ? [] : parties),
    casualties: {
      killed: KILLING.has(entry.lemma) ? count : null,
      injured: INJURING.has(entry.lemma) ? count : null,
    },
    claims,
    weight: entry.weight,
    why: `trigger ${entry.lemma} (${entry.pos})`,
  };
}

function participantsOf(document: Document, entry: TriggerEntry, args: Arguments, hit: TriggerHit): DocParticipant[] {
  const found: DocParticipant[] = [];
  const add = (phrases: readonly Phrase[], role: DocParticipant['role']) => {
    for (const phrase of phrases) {
      const party = participantOf(document, phrase, role);
      if (party)
        found.push(role === 'actor' ? { ...party, certainty: certaintyAround(document, phrase, hit.first) } : party);
    }
  };
  const [first = 'a', second = 'x'] = entry.args;
  if (hit.pos === 'noun') {
    add(args.subject.filter(isParty), 'actor');
    add(args.subject.filter(isArm), 'weapon');
    const fits =
      second === 'p' ? isPeople : entry.type === 'ASSAULT' || entry.args.startsWith('t') ? isPartyOrThing : isParty;
    add(args.object.filter(fits), 'target');
  } else {
    if (first === 't') add(args.subject.filter(isPartyOrThing), 'target');
    else if (first !== 'r') add(args.subject.filter(isParty), 'actor');
    add(args.subject.filter(isArm), 'weapon');
    if (second === 't') add(args.object.filter(isPartyOrThing), 'target');
    if (second === 'f')
      add(
        args.object.filter(({ kind }) => kind === 'force' || kind === 'org'),
        'actor',
      );
    if (second === 'w') add(args.object.filter(isArm), 'weapon');
    if (first === 'c') add(args.object.filter(isParty), 'target');
  }
  add(
    args.oblique
      .flatMap(({ preposition, phrase }) => (preposition === 'in' ? [] : [phrase]))
      .filter(entry.type === 'ASSAULT' ? isPartyOrThing : isParty),
    'target',
  );
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
