import type { EntityType } from '@opine/schema';
import type { DocEvent, DocParticipant, Document } from '../document/index.ts';
import { contextsOf } from './contexts.ts';
import {
  decode,
  type Evidence,
  evidenceOf,
  explainFiller,
  FeatureContext,
  type Filler,
  kindOf,
  modeOf,
  type ReadIncident,
} from './incidents/index.ts';
import { MODELS, THRESHOLDS } from './incidents/shipped.ts';
import type { EventMention } from './mention.ts';
import { eventOf } from './merge.ts';
import type { EventReading } from './read.ts';

/**
 * The incidents of a news report: what the trained chain finds, told by the lexicon's triggers where it has some.
 * Attacks that the chain does not file (clashes between armies, violence in general) are left out.
 */
export function reportedIncidents(document: Document, reading: EventReading): DocEvent[] {
  const triggers = reading.mentions.filter(({ type }) => type === 'ASSAULT');
  if (document.sentences.length === 0) return [];
  const context = new FeatureContext(document, reading);
  const evidence = evidenceOf(context, MODELS);
  const explain = document.explain
    ? (filler: Filler) => `\n${explainFiller(context, filler, evidence, MODELS)}`
    : () => '';
  const taken = new Set<EventMention>();
  return decode(context, evidence, MODELS, THRESHOLDS).map((incident) => {
    const told = tellingsOf(incident, triggers, taken);
    for (const mention of told) taken.add(mention);
    const mentions = told.length > 0 ? told : [stand(document, incident, evidence)];
    const event = eventOf(document, { mentions }, contextsOf(document, mentions));
    return {
      ...event,
      mode: modeAmong(mentions, incident),
      status: event.status === 'asserted' || event.status === 'attributed' ? event.status : 'asserted',
      participants: partiesOf(incident, mentions, explain),
      evidence: sentencesOf(document, mentions, incident.fillers),
      confidence: Math.min(0.98, incident.chance),
      why: `incident models (${incident.kind}); ${event.why}`,
    };
  });
}

/**
 * The parties that the chain names. It knows named victims only, so that where it has nothing that was hit, the unnamed
 * people that the lexicon read at a trigger stand in; where it has nobody that did it, those whom the lexicon read by name.
 */
function partiesOf(
  incident: ReadIncident,
  told: readonly EventMention[],
  explain: (filler: Filler) => string,
): DocParticipant[] {
  const parties = incident.fillers.map((filler) => ({
    ...participant(filler),
    why: `incident models (${filler.role}, ${filler.chance.toFixed(2)})${explain(filler)}`,
  }));
  const missing = (role: DocParticipant['role']) => !parties.some((party) => party.role === role);
  return [
    ...parties,
    ...(missing('target') ? firstRead(told, isUnnamedVictim) : []),
    ...(missing('actor') ? firstRead(told, isNamedActor) : []),
  ];
}

/** What fits at the first telling that has some. */
function firstRead(told: readonly EventMention[], fits: (party: DocParticipant) => boolean): DocParticipant[] {
  return told.map(({ participants }) => participants.filter(fits)).find(({ length }) => length > 0) ?? [];
}

function isNamedActor({ role, form }: DocParticipant): boolean {
  return role === 'actor' && form === 'name';
}

function isUnnamedVictim({ role, type, form }: DocParticipant): boolean {
  return role === 'target' && type === 'person' && form === 'nominal';
}

/** The triggers of its kind in the sentences that name what was hit and what with, or whoever did it; failing that, all of its kind. */
function tellingsOf(
  incident: ReadIncident,
  triggers: readonly EventMention[],
  taken: ReadonlySet<EventMention>,
): EventMention[] {
  const own = incident.fillers.filter(({ role }) => role !== 'individual' && role !== 'organisation');
  const sentences = new Set(
    (own.length > 0 ? own : incident.fillers).flatMap(({ candidate }) =>
      candidate.mentions.map(({ sentence }) => sentence),
    ),
  );
  const ofKind = triggers.filter((mention) => !taken.has(mention) && kindOf(mention.mode) === incident.kind);
  const near = ofKind.filter(({ sentence }) => sentences.has(sentence));
  if (near.length > 0) return near;
  if (ofKind.length > 0) return ofKind;
  return triggers.filter((mention) => sentences.has(mention.sentence)).slice(0, 1);
}

function modeAmong(mentions: readonly EventMention[], incident: ReadIncident): string | null {
  const told = mentions.map(({ mode }) => mode).filter((mode) => mode !== null && kindOf(mode) === incident.kind);
  return told.find((mode) => mode !== 'targeted') ?? told[0] ?? modeOf(incident.kind);
}

/** Where the lexicon has no trigger: the first verb, or word, of the sentence that most likely tells of it. */
function stand(document: Document, incident: ReadIncident, evidence: Evidence): EventMention {
  const any = evidence.sentences.map((chances) => chances.at(-1)!);
  const sentence = document.sentences[any.indexOf(Math.max(...any))]!;
  const tokens = document.tokensOf(sentence);
  const token = tokens.find(({ pos }) => pos === 'VERB') ?? tokens[0]!;
  return {
    type: 'ASSAULT',
    mode: modeOf(incident.kind),
    lemma: token.lemma,
    span: { start: token.start, end: token.end },
    token: token.index,
    sentence: sentence.index,
    status: 'asserted',
    participants: [],
    roles: [],
    definite: false,
    nominal: false,
    consequence: false,
    date: null,
    place: null,
    casualties: { killed: null, injured: null },
    claims: [],
    weight: incident.chance,
    why: 'no trigger of the lexicon',
  };
}

const ROLE: Readonly<Record<Filler['role'], DocParticipant['role']>> = {
  individual: 'actor',
  organisation: 'actor',
  target: 'target',
  victim: 'target',
  weapon: 'weapon',
};

function participant(filler: Filler): DocParticipant {
  const { mentions } = filler.candidate;
  const mention = mentions.find(({ phrase }) => phrase.mention)?.phrase.mention ?? null;
  const named = mentions.some(({ phrase }) => phrase.kind === 'name' || phrase.mention?.form === 'name');
  return {
    role: ROLE[filler.role],
    type: typeOf(filler),
    entity: filler.candidate.entity ?? mention?.entity ?? null,
    names: [...filler.names],
    form: named ? 'name' : 'nominal',
    certainty: filler.chance >= 0.5 ? 'certain' : 'probable',
  };
}

function typeOf(filler: Filler): EntityType {
  const { kind } = filler.candidate.mentions[0]!.phrase;
  switch (filler.role) {
    case 'individual':
    case 'victim':
      return 'person';
    case 'organisation':
      return 'group';
    case 'weapon':
      return kind === 'heavy' ? 'platform' : 'weapon';
    default:
      if (kind === 'vehicle' || kind === 'heavy') return 'vehicle';
      return kind === 'org' || kind === 'force' ? 'group' : 'place';
  }
}

function sentencesOf(
  document: Document,
  mentions: readonly EventMention[],
  fillers: readonly Filler[],
): { start: number; end: number }[] {
  const numbers = new Set(mentions.map(({ sentence }) => sentence));
  for (const { candidate } of fillers) numbers.add(candidate.mentions[0]!.sentence);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((i) => ({ start: document.sentences[i]!.start, end: document.sentences[i]!.end }));
}
