import { z } from 'zod';
import { QueueCounts } from './queue.ts';

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
