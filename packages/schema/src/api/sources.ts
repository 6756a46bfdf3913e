import { z } from 'zod';

/** How a source is doing. `backing-off`: it failed, or its host asked for patience, and is tried again later. */
export const SourceHealth = z.enum(['ok', 'failing', 'silent', 'slow', 'backing-off', 'never-run', 'disabled']);
export type SourceHealth = z.infer<typeof SourceHealth>;

const Time = z.string().nullable().describe('ISO 8601, UTC');

/** One row of GET /api/sources. */
export const SourceSummary = z.object({
  id: z.string(),
  kind: z.string(),
  /** Its address, or the path of its files. */
  place: z.string(),
  /** In words: "every 30 minutes", a cron pattern, or "by hand". */
  schedule: z.string(),
  /** Sources of the configuration file can't be changed here. */
  origin: z.enum(['file', 'desk']),
  enabled: z.boolean(),
  health: SourceHealth,
  /** Why, in plain words. */
  reason: z.string(),
  lastRunAt: Time,
  lastSuccessAt: Time,
  /** When it last brought a new article. */
  lastArticleAt: Time,
  /** Failed runs in a row. */
  failures: z.int(),
  backoffUntil: Time,
  /** New articles today (UTC). */
  today: z.int(),
  /** New articles on a usual day; null while there are too few days to tell. */
  usual: z.number().nullable(),
});
export type SourceSummary = z.infer<typeof SourceSummary>;

/** GET /api/sources */
export const SourceList = z.object({ items: z.array(SourceSummary) });
export type SourceList = z.infer<typeof SourceList>;

/** One reading of a source's feed, listing or folder. */
export const SourceRunView = z.object({
  startedAt: z.string(),
  ms: z.int(),
  outcome: z.enum(['read', 'unchanged', 'failed', 'put-back']),
  /** Articles named; of them those fetched for the first time; and pages known from before that were fetched again. */
  found: z.int(),
  queued: z.int(),
  revisits: z.int(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type SourceRunView = z.infer<typeof SourceRunView>;

/** Pages of a source by what became of them, on one day (UTC). */
export const SourceDayView = z.object({
  day: z.string(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  copies: z.int(),
  skipped: z.int(),
  failed: z.int(),
});
export type SourceDayView = z.infer<typeof SourceDayView>;

/** One exchange with a server. */
export const FetchEntry = z.object({
  id: z.int(),
  at: z.string(),
  source: z.string().nullable(),
  url: z.string(),
  kind: z.string(),
  status: z.int().nullable(),
  code: z.string().nullable(),
  bytes: z.int(),
  ms: z.int(),
});
export type FetchEntry = z.infer<typeof FetchEntry>;

/** GET /api/sources/:id */
export const SourceView = SourceSummary.extend({
  config: z.record(z.string(), z.unknown()),
  /** The latest first. */
  runs: z.array(SourceRunView),
  /** The last six weeks, without gaps, the earliest first. */
  days: z.array(SourceDayView),
  fetches: z.array(FetchEntry),
});
export type SourceView = z.infer<typeof SourceView>;

/** POST /api/sources: makes a source, or replaces one that was made here. */
export const SourceRequest = z.object({
  /** As an entry of "sources" in the configuration file. */
  config: z.record(z.string(), z.unknown()),
  enabled: z.boolean().default(true),
});
export type SourceRequest = z.infer<typeof SourceRequest>;

/** GET /api/fetches */
export const FetchQuery = z.object({
  source: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().optional(),
});
export type FetchQuery = z.infer<typeof FetchQuery>;
export const FetchPage = z.object({ items: z.array(FetchEntry), next: z.string().nullable() });
export type FetchPage = z.infer<typeof FetchPage>;
