import type { EventType } from '@opine/schema';
import type { DocClaim, DocMention, DocParticipant, Document, Sentence } from '../document/index.ts';
import { readTable } from '../lexicon.ts';
import { countIn, dateNear, placeNear, weaponNear } from './circumstances.ts';
import type { Arguments } from './frames.ts';
import type { EventMention, PhraseRole } from './mention.ts';
import { readNoun } from './nominal.ts';
import { certaintyAround, participantOf } from './participants.ts';
import { SentencePhrases } from './phrases.ts';
import { rolesOf } from './roles.ts';
import { claimStatus, claimsAround, isPresupposed, nounStatus, verbStatus } from './status.ts';
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

/** What was read of a document: tellings of events in the order of the text, and the noun phrases of its sentences. */
export class EventReading {
  readonly mentions: EventMention[] = [];
  private readonly document: Document;
  private readonly mentionAt: readonly (DocMention | undefined)[];
  private readonly phrases: (SentencePhrases | undefined)[] = [];

  constructor(document: Document) {
    this.document = document;
    this.mentionAt = tokenMentions(document);
    this.read();
  }

  mentionOf(token: number): DocMention | undefined {
    return this.mentionAt[token];
  }

  /** The noun phrases of a sentence. */
  phrasesOf(sentence: Sentence): SentencePhrases {
    this.phrases[sentence.index] ??= new SentencePhrases(this.document, sentence, this.mentionAt);
    return this.phrases[sentence.index]!;
  }

  private read(): void {
    const { document, mentionAt } = this;
    for (const sentence of document.sentences) {
      const hits = triggersIn(document.tokens, sentence);
      if (hits.length === 0) continue;
      const phrases = this.phrasesOf(sentence);
      const mentions = mentionsIn(mentionAt, sentence);
      for (const hit of hits) {
        const read = hit.pos === 'verb' ? fromVerb : fromNoun;
        const event = read(document, sentence, phrases, mentions, hit);
        if (event) this.mentions.push(event);
      }
    }
  }
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
      first: group.first,
    });
  }
  return build(document, sentence, phrases, mentions, hit, entry, args, {
    status,
    type: entry.type,
    definite: false,
    first: group.first,
  });
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
  const { tokens } = document;
  const own = nounStatus(tokens, sentence, reading.first, hit.first);
  const status = own === 'asserted' && reading.light ? verbStatus(tokens, sentence, reading.light) : own;
  return build(document, sentence, phrases, mentions, hit, reading.entry, reading.args, {
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
    roles,
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

function participantsOf(document: Document, roles: readonly PhraseRole[], hit: TriggerHit): DocParticipant[] {
  return roles.flatMap(({ phrase, role }) => {
    const party = participantOf(document, phrase, role);
    if (!party) return [];
    return [role === 'actor' ? { ...party, certainty: certaintyAround(document, phrase, hit.first) } : party];
  });
}
