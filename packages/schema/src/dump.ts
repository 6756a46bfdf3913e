import { z } from 'zod';
import { EntityDecision } from './api/entities.ts';
import { IncidentDecisionRequest } from './api/incidents.ts';
import { Article } from './article.ts';
import { Decision } from './decision.ts';
import { Event } from './event.ts';
import { Extraction } from './extraction.ts';

/** The form of a dump's lines; a later one is told apart by a higher number. */
export const DUMP_VERSION = 1;

/** The first line of a dump. */
export const DumpHead = z.object({ kind: z.literal('opine'), version: z.literal(DUMP_VERSION) });

/** An article with all that was read out of it. */
export const DumpArticle = z.object({
  kind: z.literal('article'),
  /** Every text that it had, the first one first. */
  versions: z.array(Article).min(1),
  /** In the order in which they were stored; `version` counts from 1. */
  extractions: z.array(z.object({ version: z.int().positive(), storedAt: z.string(), extraction: Extraction })),
  /** Events that reviewers have split off: of which event, and over which extraction, by the store's ids. */
  parts: z.array(
    z.object({ id: z.string(), from: z.string(), version: z.int().positive(), extraction: z.string(), event: Event }),
  ),
  /** Events of the extraction it is shown with that are not shown all the same, as the article is a copy. */
  withdrawn: z.array(z.string()),
});
export type DumpArticle = z.infer<typeof DumpArticle>;

/** A decision about an event of one of the articles before. */
export const DumpDecision = z.object({
  kind: z.literal('decision'),
  decision: Decision,
  /** It is the verdict of a blind second review. */
  second: z.boolean(),
  /** The extraction that it was made over, by the store's id. */
  extraction: z.string().nullable(),
  /** The decision about an event of an earlier extraction that it repeats. */
  carriedFrom: z.string().nullable(),
});
export type DumpDecision = z.infer<typeof DumpDecision>;

/** A decision about entities over all articles. */
export const DumpEntityDecision = z.object({
  kind: z.literal('entity-decision'),
  decision: EntityDecision,
  /** What the members that it splits off go by when their ids are others. */
  anchors: z.array(
    z.object({ article: z.string(), entity: z.string(), type: z.string(), key: z.string(), name: z.string() }),
  ),
});
export type DumpEntityDecision = z.infer<typeof DumpEntityDecision>;

/** A decision about incidents. */
export const DumpIncidentDecision = z.object({
  kind: z.literal('incident-decision'),
  decision: IncidentDecisionRequest.extend({ id: z.string(), at: z.iso.datetime() }),
});
export type DumpIncidentDecision = z.infer<typeof DumpIncidentDecision>;

/** One line of what `opine export --format dump` writes and `opine import` reads. */
export const DumpLine = z.discriminatedUnion('kind', [
  DumpHead,
  DumpArticle,
  DumpDecision,
  DumpEntityDecision,
  DumpIncidentDecision,
]);
export type DumpLine = z.infer<typeof DumpLine>;
