import { z } from 'zod';
import { EntityType } from '../entity.ts';
import { CountryCode } from '../span.ts';

/** One referent over all articles. */
export const EntitySummary = z.object({
  id: z.string(),
  type: EntityType,
  name: z.string(),
  /** Other names, most frequent first. */
  aliases: z.array(z.string()),
  country: CountryCode.nullable(),
  articles: z.int(),
  mentions: z.int(),
  events: z.int(),
});
export type EntitySummary = z.infer<typeof EntitySummary>;

/** GET /api/entities */
export const EntityQuery = z.object({
  type: EntityType.optional(),
  country: CountryCode.optional(),
  /** Words that must all begin a word of one of its names. */
  search: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});
export type EntityQuery = z.infer<typeof EntityQuery>;
export const EntityPage = z.object({ items: z.array(EntitySummary), next: z.string().nullable() });
export type EntityPage = z.infer<typeof EntityPage>;

/** Two entities that may be one, or were taken for one: how alike, and why. */
export const EntityLink = z.object({ entity: EntitySummary, score: z.number(), reasons: z.array(z.string()) });
export type EntityLink = z.infer<typeof EntityLink>;

/** What one article calls it. */
export const EntityMember = z.object({
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  siteName: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The entity's id within the article's extraction. */
  entity: z.string(),
  name: z.string(),
  mentions: z.int(),
  /** How sure the link is, and why it was made. */
  score: z.number(),
  reason: z.string(),
});
export type EntityMember = z.infer<typeof EntityMember>;

/** Somebody it acts on, or who acts on it, in the latest 1,000 articles about it. */
export const Counterpart = z.object({
  id: z.string(),
  name: z.string(),
  type: EntityType,
  events: z.int(),
  types: z.record(z.string(), z.int()),
});
export type Counterpart = z.infer<typeof Counterpart>;

/** What people decided about entities; only ever added to. No later run undoes it. */
export const EntityDecision = z.object({
  id: z.string(),
  kind: z.enum(['merge', 'apart', 'split', 'rename', 'alias', 'no-alias', 'undo']),
  /** The entities it is about: two for `merge` (the first stays) and `apart`. */
  entities: z.array(z.string()).min(1),
  /** With `split`: the members that leave, as `article id/entity id`. */
  members: z.array(z.string()).optional(),
  /** With `rename` and `alias`. */
  name: z.string().optional(),
  undoes: z.string().optional(),
  reason: z.string().nullable(),
  reviewer: z.string(),
  at: z.iso.datetime(),
});
export type EntityDecision = z.infer<typeof EntityDecision>;

/** POST /api/entities/decisions */
export const EntityDecisionRequest = EntityDecision.omit({ id: true, at: true, reason: true, reviewer: true }).extend({
  reason: z.string().max(2000).nullish(),
  reviewer: z.string().min(1).max(100).default('local'),
});
export type EntityDecisionRequest = z.infer<typeof EntityDecisionRequest>;

/** GET /api/entities/:id */
export const EntityView = EntitySummary.extend({
  descriptors: z.array(z.string()),
  confirmedAliases: z.array(z.string()),
  /** By month of the article, oldest first. */
  timeline: z.array(z.object({ month: z.string(), articles: z.int(), events: z.int() })),
  actsOn: z.array(Counterpart),
  actedOnBy: z.array(Counterpart),
  /** Latest article first; at most 100. */
  members: z.array(EntityMember),
  suggestions: z.array(EntityLink),
  history: z.array(EntityDecision),
});
export type EntityView = z.infer<typeof EntityView>;
