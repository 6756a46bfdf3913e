import { z } from 'zod';
import { Claim } from '../claim.ts';
import { Decision, EventPatch, Verdict } from '../decision.ts';
import { Event } from '../event.ts';
import { QueueCounts, QueueItem, ReviewState } from './queue.ts';

/** POST /api/events/:id/decisions. The reviewer is the one signed in; the field counts only where nobody has to sign in. */
export const DecisionRequest = z.object({
  verdict: Verdict,
  reason: z.string().max(2000).nullish(),
  reviewer: z.string().min(1).max(100).default('local'),
  patch: EventPatch.optional(),
  into: z.string().optional(),
  triggers: z.array(z.int().nonnegative()).min(1).optional(),
  /** With `undo` and `redo`: the decision meant; without it the latest one. */
  undoes: z.string().optional(),
  /**
   * The client's own name for it, which becomes the decision's id: asked again after a lost answer, nothing is added, and
   * the event is answered as it now stands.
   */
  key: z.string().min(8).max(100).optional(),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** `also` holds the other events that the decision changed: the one merged into, those split off. */
export const DecisionResponse = z.object({
  item: QueueItem,
  also: z.array(QueueItem),
  decision: Decision,
  counts: QueueCounts,
});
export type DecisionResponse = z.infer<typeof DecisionResponse>;

/** Another report of the same incident, and the fields in which it says something else. */
export const OtherReport = z.object({
  id: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  siteName: z.string().nullable(),
  publishedAt: z.string().nullable(),
  state: ReviewState,
  event: Event,
  evidence: z.array(z.string()),
  differs: z.array(
    z.enum(['type', 'mode', 'status', 'actors', 'targets', 'weapons', 'date', 'place', 'killed', 'injured']),
  ),
});
export type OtherReport = z.infer<typeof OtherReport>;

/** GET /api/events/:id: one event with all that a reviewer wants beside it. */
export const EventView = z.object({
  item: QueueItem,
  /** The claims it stands in; their spans point into the article's text. */
  claims: z.array(Claim.extend({ sourceText: z.string().nullable(), contentText: z.string() })),
  reports: z.array(OtherReport),
  history: z.array(Decision),
});
export type EventView = z.infer<typeof EventView>;

/** GET /api/review/history: the latest decisions of the one who asks, for undo and redo over sessions. */
export const ReviewHistory = z.object({
  /** Latest first. `undone`: another decision took it back. */
  decisions: z.array(z.object({ decision: Decision, undone: z.boolean(), item: QueueItem })),
});
export type ReviewHistory = z.infer<typeof ReviewHistory>;

/** GET /api/review/stats */
export const ReviewStats = z.object({
  counts: QueueCounts,
  byType: z.array(z.object({ type: z.string(), accepted: z.int(), rejected: z.int(), edited: z.int() })),
  byExtractor: z.array(z.object({ version: z.string(), accepted: z.int(), rejected: z.int(), edited: z.int() })),
  /** `perHour` over the hours in which they decided anything. */
  reviewers: z.array(z.object({ reviewer: z.string(), decisions: z.int(), today: z.int(), perHour: z.number() })),
  /** Decisions a day, the last 30 days, oldest first. */
  daily: z.array(z.object({ day: z.string(), accepted: z.int(), rejected: z.int() })),
  /** Blind second reviews: of how many events, the share that agrees, and Cohen's kappa; null without any. */
  agreement: z.object({ events: z.int(), share: z.number(), kappa: z.number().nullable() }).nullable(),
});
export type ReviewStats = z.infer<typeof ReviewStats>;
