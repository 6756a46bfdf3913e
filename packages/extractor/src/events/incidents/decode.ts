import { type Candidate, candidatesOf, normalise } from './candidates.ts';
import type { FeatureContext } from './context.ts';
import { documentFeatures } from './documents.ts';
import { candidateFeatures } from './features.ts';
import { INCIDENT_KINDS, type IncidentKind, type IncidentRole, ROLES } from './kinds.ts';
import { linkFeatures } from './link.ts';
import type { Scorer } from './model.ts';
import { type NameOption, namesOf } from './names.ts';
import { sentenceFeatures } from './sentences.ts';
import { splitByIncident } from './split.ts';

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
  /** Chance that two fillers of one kind belong to one incident. */
  readonly pairs: Scorer;
}

/** From which chance on something is taken to be so; tuned in training. */
export interface Thresholds {
  readonly any: number;
  /** By kind, in the order of INCIDENT_KINDS. */
  readonly kinds: readonly number[];
  /** By role, in the order of ROLES, of the filler and its name together. */
  readonly roles: readonly number[];
  /** Of two fillers being of one incident. */
  readonly same: number;
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
  models: Pick<IncidentModels, 'names' | 'links' | 'pairs'>,
  thresholds: Thresholds,
): ReadIncident[] {
  const chosen = kindsOf(evidence.document, thresholds);
  if (chosen.length === 0) return [];
  const fillers = fillersOf(context, evidence, models, thresholds);
  const kinds = chosen.map(({ kind }) => kind);
  const to = fillers.map((filler) =>
    kinds.length > 1 ? linked(context, filler, kinds, evidence, models.links) : kinds,
  );
  return chosen.flatMap(({ kind, chance }) => {
    const own = fillers.filter((_, i) => to[i]!.includes(kind));
    return splitByIncident(context, own, kind, models.pairs, thresholds.same).map((part) => ({
      kind,
      chance,
      fillers: distinctNames(part),
    }));
  });
}

function kindsOf(document: readonly number[], thresholds: Thresholds): { kind: IncidentKind; chance: number }[] {
  if (document[INCIDENT_KINDS.length]! < thresholds.any) return [];
  const ranked = INCIDENT_KINDS.map((kind, k) => ({ kind, k, chance: document[k]! })).sort(
    (a, b) => b.chance - a.chance,
  );
  return ranked.filter(({ k, chance }, i) => i === 0 || chance >= thresholds.kinds[k]!);
}

/** What fills a role in a document, surest first, whichever incident it belongs to. */
export function fillersOf(
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

/** One filler a role and name. */
function distinctNames(fillers: readonly Filler[]): Filler[] {
  const seen = new Set<string>();
  return fillers.filter(({ role, names }) => {
    const key = `${role} ${normalise(names[0]!)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
