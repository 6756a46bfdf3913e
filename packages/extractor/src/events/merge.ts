import type { DocEvent, DocParticipant, Document } from '../document/index.ts';
import { DEFINITE_NOMINALS } from './governors.ts';
import type { EventMention } from './mention.ts';
import { distinct } from './participants.ts';

/** Tellings of one incident. */
export interface Incident {
  readonly mentions: EventMention[];
}

/** A mode that tells what an attack was for, whatever it was done with. */
const PURPOSE = 'targeted';
/** How many sentences back "the attack" may reach. */
const DEFINITE_REACH = 12;

/** How many incidents back, and how many tellings of one, are compared: texts of any length must be read in linear time. */
const REMEMBERED = 48;
const TELLINGS = 16;

/** Groups the tellings, in the order of the text, by incident. */
export function groupByIncident(mentions: readonly EventMention[]): Incident[] {
  const incidents: Incident[] = [];
  for (const mention of mentions) {
    let best: Incident | null = null;
    let most = 0;
    for (let i = incidents.length - 1; i >= Math.max(0, incidents.length - REMEMBERED); i--) {
      const score = affinity(recent(incidents[i]!), mention);
      if (score > most) {
        best = incidents[i]!;
        most = score;
      }
    }
    if (best) best.mentions.push(mention);
    else incidents.push({ mentions: [mention] });
  }
  return incidents;
}

function recent(incident: Incident): Incident {
  return incident.mentions.length > TELLINGS ? { mentions: incident.mentions.slice(-TELLINGS) } : incident;
}

/** Above 0 when the mention may tell of the incident; the higher, the likelier. */
function affinity(incident: Incident, mention: EventMention): number {
  const last = incident.mentions.at(-1)!;
  if (last.type !== mention.type) return 0;
  const gap = mention.sentence - last.sentence;
  const modes = agree(
    incident.mentions.map(({ mode }) => mode),
    mention.mode,
  );
  const sameSentence = incident.mentions.some(({ sentence }) => sentence === mention.sentence);
  if (modes < 0 && !(sameSentence && mention.consequence)) return 0;
  if (datesApart(incident, mention) || statusApart(incident, mention)) return 0;
  const targets = overlap(partiesOf(incident, 'target'), partiesIn(mention, 'target'));
  const actors = overlap(partiesOf(incident, 'actor'), partiesIn(mention, 'actor'));
  if (mention.consequence && sameSentence) return 5;
  if (mention.definite && gap <= DEFINITE_REACH && DEFINITE_NOMINALS.has(mention.lemma.split(' ').at(-1)!)) {
    return 3 + (incident.mentions.some(({ lemma }) => lemma === mention.lemma) ? 1 : 0) - gap / 20;
  }
  const places = placesMeet(incident, mention);
  let score = 2 * targets + actors + places + (modes > 0 ? 1 : 0);
  if (incident.mentions.some(({ lemma }) => lemma === mention.lemma)) score += 1;
  if (sameSentence) score += 0.5;
  else score -= Math.min(1, gap / 10);
  const bare = mention.participants.length === 0 && mention.nominal;
  return score - (bare ? 0.4 : 1.6);
}

/** 1 same mode, 0 one unknown, -1 different. */
function agree(modes: readonly (string | null)[], mode: string | null): number {
  const known = modes.filter((m) => m !== null);
  if (mode === null || known.length === 0) return 0;
  if (known.includes(mode)) return 1;
  return mode === PURPOSE || known.every((m) => m === PURPOSE) ? 0 : -1;
}

function datesApart(incident: Incident, mention: EventMention): boolean {
  const { date } = mention;
  if (!date?.start || !date.end) return false;
  return incident.mentions.some(
    ({ date: other }) => other?.start && other.end && (other.end < date.start! || date.end! < other.start),
  );
}

function statusApart(incident: Incident, mention: EventMention): boolean {
  const real = (status: string) => status === 'asserted' || status === 'attributed';
  return !incident.mentions.some(({ status }) => real(status) === real(mention.status));
}

function placesMeet(incident: Incident, mention: EventMention): number {
  const { place } = mention;
  if (!place) return 0;
  const others = incident.mentions.flatMap((m) => m.place ?? []);
  if (others.length === 0) return 0;
  return others.some((other) => (other.entity && other.entity === place.entity) || other.name === place.name)
    ? 1
    : -0.7;
}

function partiesOf(incident: Incident, role: DocParticipant['role']): DocParticipant[] {
  return incident.mentions.flatMap((mention) => partiesIn(mention, role));
}

function partiesIn(mention: EventMention, role: DocParticipant['role']): DocParticipant[] {
  return mention.participants.filter((p) => p.role === role);
}

/** 1 when a party is shared, 0 when one side has none, -1 when both have others. */
function overlap(a: readonly DocParticipant[], b: readonly DocParticipant[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((x) => b.some((y) => sameParty(x, y))) ? 1 : -1;
}

/** The same entity, or the same words, or one name's last word. */
export function sameParty(a: DocParticipant, b: DocParticipant): boolean {
  if (a.entity && a.entity === b.entity) return true;
  if (a.entity && b.entity) return false;
  const x = a.names[0]!.toLowerCase();
  const y = b.names[0]!.toLowerCase();
  if (x === y) return true;
  return a.form === 'name' && b.form === 'name' && lastWord(x) === lastWord(y);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

const STATUS_ORDER: readonly DocEvent['status'][] = ['planned', 'threatened', 'hypothetical', 'denied'];

/** The standing of the first telling that is not a mere taking up, of those that take the incident for real if there are any. */
function statusOf(mentions: readonly EventMention[]): DocEvent['status'] {
  const real = mentions.filter(({ status }) => status === 'asserted' || status === 'attributed');
  const told = real.find(({ definite }) => !definite) ?? real[0];
  return told?.status ?? STATUS_ORDER.find((status) => mentions.some((m) => m.status === status))!;
}

/** One event out of the tellings of one incident. */
export function eventOf(document: Document, incident: Incident, contexts: string[]): DocEvent {
  const { mentions } = incident;
  const lead = mentions[0]!;
  const strongest = Math.max(...mentions.map(({ weight }) => weight));
  const sentences = [...new Set(mentions.map(({ sentence }) => sentence))];
  return {
    type: lead.type,
    mode:
      mentions.find(({ mode }) => mode !== null && mode !== PURPOSE)?.mode ??
      mentions.find(({ mode }) => mode)?.mode ??
      null,
    contexts,
    status: statusOf(mentions),
    triggers: mentions.map(({ span }) => span),
    participants: mergeParties(mentions.flatMap(({ participants }) => participants)),
    date: bestDate(mentions),
    place: mentions.find(({ place }) => place)?.place ?? null,
    casualties: {
      killed: most(mentions.map(({ casualties }) => casualties.killed)),
      injured: most(mentions.map(({ casualties }) => casualties.injured)),
    },
    claims: [...new Set(mentions.flatMap(({ claims }) => claims))],
    evidence: sentences.map((i) => ({ start: document.sentences[i]!.start, end: document.sentences[i]!.end })),
    confidence: Math.min(0.98, strongest + 0.03 * (mentions.length - 1)),
    why: document.explain ? distinct(mentions.map(({ why }) => why)).join('\n') : lead.why,
  };
}

function bestDate(mentions: readonly EventMention[]): DocEvent['date'] {
  const known = mentions.flatMap(({ date }) => (date ? [date] : []));
  return known.find(({ start, end }) => start !== null && start === end) ?? known[0] ?? null;
}

function most(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function mergeParties(parties: readonly DocParticipant[]): DocParticipant[] {
  const merged: DocParticipant[] = [];
  for (const party of parties) {
    const same = merged.find((other) => other.role === party.role && sameParty(other, party));
    if (!same) merged.push({ ...party, names: [...party.names] });
    else {
      same.names = distinct([...same.names, ...party.names]);
      if (party.form === 'name') same.form = 'name';
      if (party.certainty === 'certain') same.certainty = 'certain';
    }
  }
  return merged;
}
