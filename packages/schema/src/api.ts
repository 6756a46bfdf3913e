/** What the HTTP API takes and gives, shared by the server and the desk. */
import { z } from 'zod';
import { Article } from './article.ts';
import { Decision, Verdict } from './decision.ts';
import { Event } from './event.ts';
import { Extraction } from './extraction.ts';

export const ReviewState = z.enum(['pending', 'accepted', 'rejected']);
export type ReviewState = z.infer<typeof ReviewState>;

/** One row of the review queue: the event, and what is needed to show it in a list. */
export const QueueItem = z.object({
  /** The store's id of the event: unlike `event.id`, unique over all articles. */
  id: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  publishedAt: z.string().nullable(),
  siteName: z.string().nullable(),
  state: ReviewState,
  /** The decision in force, if any. */
  decision: Decision.nullable(),
  event: Event,
});
export type QueueItem = z.infer<typeof QueueItem>;

export const QueueCounts = z.object({ pending: z.int(), accepted: z.int(), rejected: z.int() });
export type QueueCounts = z.infer<typeof QueueCounts>;

/** GET /api/queue */
export const QueueQuery = z.object({
  state: ReviewState.default('pending'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `next` of the page before. */
  cursor: z.string().optional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;
export const QueuePage = z.object({ items: z.array(QueueItem), next: z.string().nullable(), counts: QueueCounts });
export type QueuePage = z.infer<typeof QueuePage>;

/** GET /api/articles/:id */
export const ArticleView = z.object({ article: Article, extraction: Extraction, queue: z.array(QueueItem) });
export type ArticleView = z.infer<typeof ArticleView>;

/** POST /api/events/:id/decisions */
export const DecisionRequest = z.object({
  verdict: Verdict,
  reason: z.string().max(2000).nullish(),
  reviewer: z.string().min(1).max(100).default('local'),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;
export const DecisionResponse = z.object({ item: QueueItem, counts: QueueCounts });
export type DecisionResponse = z.infer<typeof DecisionResponse>;

/** POST /api/extract */
export const ExtractRequest = z.object({
  text: z.string().max(2_000_000),
  title: z.string().max(1000).nullish(),
  publishedAt: z.string().max(40).nullish(),
});
export type ExtractRequest = z.infer<typeof ExtractRequest>;

/** POST /api/articles: stores a pasted text (or fetches a URL) and queues it like a crawled article. */
export const SubmitRequest = z.union([ExtractRequest, z.object({ url: z.url() })]);
export type SubmitRequest = z.infer<typeof SubmitRequest>;

/** GET /api/stats */
export const Stats = z.object({
  articles: z.int(),
  partialArticles: z.int(),
  events: z.int(),
  claims: z.int(),
  entities: z.int(),
  queue: QueueCounts,
  jobs: z.object({ waiting: z.int(), active: z.int(), delayed: z.int(), dead: z.int() }),
  eventsByType: z.record(z.string(), z.int()),
});
export type Stats = z.infer<typeof Stats>;

/** Every error answer: a stable code, what went wrong, and what to do. */
export const ApiError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export type ApiError = z.infer<typeof ApiError>;
