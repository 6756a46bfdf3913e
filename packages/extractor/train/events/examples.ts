import type { Document } from '../../src/document/index.ts';
import {
  type Candidate,
  candidateFeatures,
  candidatesOf,
  documentFeatures,
  FeatureContext,
  type Filler,
  INCIDENT_KINDS,
  type IncidentRole,
  linkFeatures,
  namesOf,
  pairFeatures,
  ROLES,
  sentenceFeatures,
} from '../../src/events/incidents/index.ts';
import { EventReading } from '../../src/events/read.ts';
import type { Example } from '../lib/logistic.ts';
import { type GoldTemplate, goldTemplates, type MucDocument, mucString } from './muc.ts';

/** A document read for training. */
export interface Case {
  readonly document: Document;
  readonly context: FeatureContext;
  readonly candidates: readonly Candidate[];
  readonly gold: readonly GoldTemplate[];
  /** Roles of each candidate, as bits. */
  readonly roles: readonly number[];
}

/** Labels of the link model: the kinds of incident. */
export const KIND_LABELS: readonly string[] = INCIDENT_KINDS;
/** Labels of the sentence model: the kinds of incident of which it names a filler, and whether of any. */
export const SENTENCE_LABELS: readonly string[] = [...INCIDENT_KINDS, 'any'];
/** Labels of the kinds model: the kinds of incident, then whether there are several of each. */
export const SEVERAL_LABELS: readonly string[] = [
  ...INCIDENT_KINDS,
  ...INCIDENT_KINDS.map((kind) => `several ${kind}`),
];

export function caseOf(document: Document, source: MucDocument): Case {
  const reading = new EventReading(document);
  const context = new FeatureContext(document, reading);
  const candidates = candidatesOf(document, reading);
  const gold = goldTemplates(source, INCIDENT_KINDS);
  return {
    document,
    context,
    candidates,
    gold,
    roles: candidates.map((candidate) => roleBits(context, candidate, gold)),
  };
}

function roleBits(context: FeatureContext, candidate: Candidate, gold: readonly GoldTemplate[]): number {
  let bits = 0;
  ROLES.forEach((role, r) => {
    const wanted = new Set(gold.flatMap((template) => template.roles[role].flat()));
    if (
      wanted.size > 0 &&
      namesOf(context.document, context.reading, candidate, role).some(({ text }) => wanted.has(mucString(text)))
    )
      bits |= 1 << r;
  });
  return bits;
}

/** The document, and whether it tells of an incident. */
export function relevanceExample(one: Case, sentences: readonly (readonly number[])[]): Example {
  return { features: documentFeatures(one.context, sentences), labels: one.gold.length > 0 ? 1 : 0 };
}

/** The same features with the kinds of its incidents. */
export function kindsExample(one: Case, { features }: Example): Example {
  let labels = 0;
  INCIDENT_KINDS.forEach((kind, k) => {
    const count = one.gold.filter((template) => template.kind === kind).length;
    if (count > 0) labels |= 1 << k;
    if (count > 1) labels |= 1 << (INCIDENT_KINDS.length + k);
  });
  return { features, labels };
}

/** Each sentence with the kinds of incident of which it names a filler. */
export function sentenceExamples(one: Case): Example[] {
  const labels = one.document.sentences.map(() => 0);
  one.candidates.forEach((candidate) => {
    ROLES.forEach((role) => {
      const names = new Set(
        namesOf(one.document, one.context.reading, candidate, role).map(({ text }) => mucString(text)),
      );
      INCIDENT_KINDS.forEach((kind, k) => {
        if (!one.gold.some((t) => t.kind === kind && t.roles[role].flat().some((name) => names.has(name)))) return;
        for (const { sentence } of candidate.mentions) labels[sentence]! |= (1 << k) | (1 << INCIDENT_KINDS.length);
      });
    });
  });
  return labels.map((bits, i) => ({ features: sentenceFeatures(one.context, i), labels: bits }));
}

export function roleExamples(
  one: Case,
  scores: readonly number[],
  sentences: readonly (readonly number[])[],
): Example[] {
  return one.candidates.map((candidate, i) => ({
    features: candidateFeatures(one.context, candidate, scores, sentences),
    labels: one.roles[i]!,
  }));
}

/** For each candidate that fills a role, its ways to be named and whether the gold names it so. */
export function nameExamples(one: Case): Example[] {
  return eachFiller(one, (candidate, role) => {
    const wanted = new Set(one.gold.flatMap((template) => template.roles[role].flat()));
    return namesOf(one.document, one.context.reading, candidate, role).map(({ text, features }) => ({
      features,
      labels: wanted.has(mucString(text)) ? 1 : 0,
    }));
  });
}

/** For each candidate that fills a role in an article with several kinds of incident, the kinds it belongs to. */
export function linkExamples(one: Case, scores: readonly number[]): Example[] {
  if (new Set(one.gold.map(({ kind }) => kind)).size < 2) return [];
  return eachFiller(one, (candidate, role) => {
    const names = new Set(
      namesOf(one.document, one.context.reading, candidate, role).map(({ text }) => mucString(text)),
    );
    let labels = 0;
    INCIDENT_KINDS.forEach((kind, k) => {
      if (one.gold.some((t) => t.kind === kind && t.roles[role].flat().some((name) => names.has(name))))
        labels |= 1 << k;
    });
    return [{ features: linkFeatures(one.context, candidate, role, scores), labels }];
  });
}

/** Pairs of fillers of one kind that were rightly found, and whether one incident has both; actors aside, who mostly did all. */
export function pairExamples(one: Case, fillers: readonly Filler[]): Example[] {
  const others = fillers.filter(({ role }) => role !== 'individual' && role !== 'organisation');
  return INCIDENT_KINDS.flatMap((kind) => {
    const templates = one.gold.filter((template) => template.kind === kind);
    const right = others.flatMap((filler) => {
      const name = mucString(filler.names[0]!);
      const of = templates.filter(({ roles }) => roles[filler.role].some((names) => names.includes(name)));
      return of.length > 0 ? [{ filler, of }] : [];
    });
    return right.flatMap((a, i) =>
      right.slice(0, i).map((b) => ({
        features: pairFeatures(one.context, a.filler, b.filler, kind),
        labels: a.of.some((template) => b.of.includes(template)) ? 1 : 0,
      })),
    );
  });
}

function eachFiller(one: Case, make: (candidate: Candidate, role: IncidentRole) => Example[]): Example[] {
  return one.candidates.flatMap((candidate, i) =>
    ROLES.flatMap((role, r) => ((one.roles[i]! >> r) & 1 ? make(candidate, role) : [])),
  );
}
