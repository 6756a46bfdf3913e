import { z } from 'zod';
import { Decision } from '../decision.ts';
import { Event, EventStatus, EventType } from '../event.ts';
import { CountryCode, Day } from '../span.ts';

/** Where an event stands: `merged` into another event of its article; all of its triggers `split` off. */
export const ReviewState = z.enum(['pending', 'accepted', 'rejected', 'merged', 'split']);
export type ReviewState = z.infer<typeof ReviewState>;

/** Somebody has the event in hand until that moment. */
export const Lease = z.object({ reviewer: z.string(), until: z.iso.datetime() });
export type Lease = z.infer<typeof Lease>;

/** Why an event comes when it does: each part is 0 (can wait) to 1, `total` their weighted sum. */
export const Worth = z.object({
  total: z.number(),
  /** How unsure the extractor is. */
  uncertainty: z.number(),
  severity: z.number(),
  /** Reports by independent sources of the incident. */
  sources: z.number(),
  /** How new the article is. */
  recency: z.number(),
});
export type Worth = z.infer<typeof Worth>;

/** One row of the review queue: the event, and what is needed to show it in a list. */
export const QueueItem = z.object({
  /** The store's id of the event: unlike `event.id`, unique over all articles. */
  id: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  publishedAt: z.string().nullable(),
  siteName: z.string().nullable(),
  /** The text is not whole: paywall, truncated, feed-only. */
  partial: z.boolean(),
  state: ReviewState,
  /** The decision in force that set the state, if any. */
  decision: Decision.nullable(),
  /** The event with the reviewers' corrections. */
  event: Event,
  /** The event as extracted, where corrections changed it. */
  extracted: Event.nullable(),
  flagged: z.boolean(),
  comments: z.int(),
  worth: Worth,
  lease: Lease.nullable(),
  /** The incident it is a report of, over all articles; null until it was clustered. */
  incident: z.object({ id: z.string(), reports: z.int(), sources: z.int() }).nullable(),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const QueueCounts = z.object({
  pending: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  flagged: z.int(),
  /** Waiting for a second, blind review by the one who asks. */
  second: z.int(),
  /** Two reviewers disagree. */
  disputed: z.int(),
});
export type QueueCounts = z.infer<typeof QueueCounts>;

/** A list of values in one query parameter, parted by commas. */
const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item))
    .optional();

/** What narrows a list of events; every part given must hold. */
export const EventFilter = z.object({
  type: listOf(EventType),
  status: listOf(EventStatus),
  country: listOf(CountryCode),
  /** Source ids. */
  source: listOf(z.string()),
  article: z.string().optional(),
  /** Store ids of entities that take part. */
  entity: z.string().optional(),
  /** Words that must all occur in the event's names, triggers or article title. */
  search: z.string().max(500).optional(),
  /** First and last day that the event's date may touch. */
  from: Day.optional(),
  to: Day.optional(),
  minConfidence: z.coerce.number().min(0).max(1).optional(),
  maxConfidence: z.coerce.number().min(0).max(1).optional(),
});
export type EventFilter = z.infer<typeof EventFilter>;

export const QueueList = z.enum(['pending', 'accepted', 'rejected', 'flagged', 'skipped', 'second', 'disputed']);
export type QueueList = z.infer<typeof QueueList>;

/** GET /api/queue */
export const QueueQuery = EventFilter.extend({
  state: QueueList.default('pending'),
  /** Of pending events; the others come latest decision first. */
  order: z.enum(['worth', 'newest', 'oldest', 'unsure']).default('worth'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `next` of the page before. */
  cursor: z.string().optional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;
export const QueuePage = z.object({ items: z.array(QueueItem), next: z.string().nullable(), counts: QueueCounts });
export type QueuePage = z.infer<typeof QueuePage>;
