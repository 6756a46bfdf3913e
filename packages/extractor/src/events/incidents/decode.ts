import { type Candidate, candidatesOf, normalise } from './candidates.ts';
import type { FeatureContext } from './context.ts';
import { documentFeatures } from './documents.ts';
import { candidateFeatures } from './features.ts';
import { INCIDENT_KINDS, type IncidentKind, type IncidentRole, ROLES } from './kinds.ts';
import { linkFeatures } from './link.ts';
import type { Scorer } from './model.ts';
import { type NameOption, namesOf } from './names.ts';
import { sentenceFeatures } from './sentences.ts';

/** The models of the chain, in the order in which they run. */
export interface IncidentModels {
  /** Chance that a sentence names a filler of an incident of each kind, or of any. */
  readonly sentences: Scorer;
  /** Chance that a document tells of an incident at all. */
  readonly relevance: Scorer;
  /** Chance that a document that tells of incidents tells of one of each kind, and of several of each kind. */
  readonly kinds: Scorer;
  /** Chance of each role for a candidate. */
  readonly roles: Scorer;
  /** Chance that a way to name a filler is the right one. */
  readonly names: Scorer;
  /** Chance that a filler belongs to each kind of incident of the document. */
  readonly links: Scorer;
}

/** From which chance on something is taken to be so; tuned in training. */
export interface Thresholds {
  readonly any: number;
  /** By kind, in the order of INCIDENT_KINDS. */
  readonly kinds: readonly number[];
  /** By role, in the order of ROLES, of the filler and its name together. */
  readonly roles: readonly number[];
  readonly several: number;
}

export interface Filler {
  readonly candidate: Candidate;
  readonly role: IncidentRole;
  /** As written, best first. */
  readonly names: readonly string[];
  readonly chance: number;
}

export interface ReadIncident {
  readonly kind: IncidentKind;
  readonly chance: number;
  readonly fillers: Filler[];
}

/** Everything that the models say of a document, before thresholds. */
export interface Evidence {
  readonly candidates: readonly Candidate[];
  readonly sentences: readonly (readonly number[])[];
  /** Chances of INCIDENT_KINDS, then of any incident, then of several of each kind. */
  readonly document: readonly number[];
  /** By candidate, in the order of ROLES. */
  readonly roles: readonly (readonly number[])[];
}

/** Chances of INCIDENT_KINDS, of any incident, and of several of each kind. @param kinds given that there is an incident */
export function documentChances(any: number, kinds: readonly number[]): number[] {
  const joint = kinds.map((chance) => any * chance);
  return [...joint.slice(0, INCIDENT_KINDS.length), any, ...joint.slice(INCIDENT_KINDS.length)];
}

/** Runs the models that read the document; naming and linking wait until thresholds have passed. */
export function evidenceOf(context: FeatureContext, models: IncidentModels): Evidence {
  const candidates = candidatesOf(context.document, context.reading);
  const sentences = context.document.sentences.map(({ index }) =>
    models.sentences.score(sentenceFeatures(context, index)),
  );
  const features = documentFeatures(context, sentences);
  const document = documentChances(models.relevance.score(features)[0]!, models.kinds.score(features));
  const roles = candidates.map((candidate) =>
    models.roles.score(candidateFeatures(context, candidate, document, sentences)),
  );
  return { candidates, sentences, document, roles };
}

/** Incidents with their fillers out of the models' evidence. */
export function decode(
  context: FeatureContext,
  evidence: Evidence,
  models: Pick<IncidentModels, 'names' | 'links'>,
  thresholds: Thresholds,
): ReadIncident[] {
  const incidents = incidentsOf(evidence.document, thresholds);
  if (incidents.length === 0) return [];
  const fillers = fillersOf(context, evidence, models, thresholds);
  const kinds = [...new Set(incidents.map(({ kind }) => kind))];
  for (const filler of fillers) {
    const to = kinds.length > 1 ? linked(context, filler, kinds, evidence, models.links) : kinds;
    for (const kind of to)
      place(
        filler,
        incidents.filter((incident) => incident.kind === kind),
        fillers,
      );
  }
  return incidents;
}

function incidentsOf(document: readonly number[], thresholds: Thresholds): ReadIncident[] {
  const any = document[INCIDENT_KINDS.length]!;
  if (any < thresholds.any) return [];
  const ranked = INCIDENT_KINDS.map((kind, k) => ({ kind, k, chance: document[k]! })).sort(
    (a, b) => b.chance - a.chance,
  );
  const chosen = ranked.filter(({ k, chance }, i) => i === 0 || chance >= thresholds.kinds[k]!);
  return chosen.flatMap(({ kind, k, chance }) => {
    const several = document[INCIDENT_KINDS.length + 1 + k]! >= thresholds.several * chance;
    const one = () => ({ kind, chance, fillers: [] });
    return several ? [one(), one()] : [one()];
  });
}

function fillersOf(
  context: FeatureContext,
  evidence: Evidence,
  models: Pick<IncidentModels, 'names'>,
  thresholds: Thresholds,
): Filler[] {
  const found: Filler[] = [];
  evidence.candidates.forEach((candidate, i) => {
    let best: Filler | null = null;
    let most = 0;
    ROLES.forEach((role, r) => {
      const chance = evidence.roles[i]![r]!;
      if (chance < thresholds.roles[r]!) return;
      const options = rankedNames(context, candidate, role, models.names);
      const both = chance * (options[0]?.chance ?? 0);
      if (both - thresholds.roles[r]! <= most) return;
      most = both - thresholds.roles[r]!;
      best = { candidate, role, names: options.map(({ text }) => text), chance: both };
    });
    if (best) found.push(best);
  });
  return found.sort((a, b) => b.chance - a.chance);
}

const cache = new WeakMap<Candidate, Map<IncidentRole, { text: string; chance: number }[]>>();

function rankedNames(
  context: FeatureContext,
  candidate: Candidate,
  role: IncidentRole,
  scorer: Scorer,
): { text: string; chance: number }[] {
  const known = cache.get(candidate)?.get(role);
  if (known) return known;
  const options = namesOf(context.document, context.reading, candidate, role).map((option: NameOption) => ({
    text: option.text,
    chance: scorer.score(option.features)[0]!,
  }));
  options.sort((a, b) => b.chance - a.chance);
  const byRole = cache.get(candidate) ?? new Map();
  byRole.set(role, options);
  cache.set(candidate, byRole);
  return options;
}

/** The kinds that a filler belongs to: whoever did it mostly did all of it, the rest goes where its sentences point. */
function linked(
  context: FeatureContext,
  filler: Filler,
  kinds: readonly IncidentKind[],
  evidence: Evidence,
  links: Scorer,
): IncidentKind[] {
  const chances = links.score(linkFeatures(context, filler.candidate, filler.role, evidence.document));
  const own = kinds.map((kind) => ({ kind, chance: chances[INCIDENT_KINDS.indexOf(kind)]! }));
  const floor = Math.min(0.5, Math.max(...own.map(({ chance }) => chance)));
  return own.filter(({ chance }) => chance >= floor).map(({ kind }) => kind);
}

/** Puts a filler into the incident of its kind; of two, actors into both, victims and targets into the one they stand nearer to. */
function place(filler: Filler, incidents: readonly ReadIncident[], all: readonly Filler[]): void {
  const actor = filler.role === 'individual' || filler.role === 'organisation';
  if (incidents.length < 2 || actor) {
    for (const incident of incidents) addOnce(incident, filler);
    return;
  }
  const cut = widestGap(all.filter(({ role }) => role === 'victim' || role === 'target').map(firstSentence));
  addOnce(incidents[firstSentence(filler) < cut ? 0 : 1]!, filler);
}

function firstSentence(filler: Filler): number {
  return filler.candidate.mentions[0]!.sentence;
}

/** The sentence that starts the second group when sentences are parted where the widest gap is. */
function widestGap(sentences: readonly number[]): number {
  const sorted = [...sentences].sort((a, b) => a - b);
  let cut = Number.POSITIVE_INFINITY;
  let widest = 0;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap > widest) {
      widest = gap;
      cut = sorted[i]!;
    }
  }
  return cut;
}

function addOnce(incident: ReadIncident, filler: Filler): void {
  const name = normalise(filler.names[0]!);
  if (!incident.fillers.some((other) => other.role === filler.role && normalise(other.names[0]!) === name))
    incident.fillers.push(filler);
}
