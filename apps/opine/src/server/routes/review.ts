import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ReviewHistory, ReviewStats } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { reviewerOf } from '../access/index.ts';
import { ERRORS, json } from './answers.ts';

const history = createRoute({
  method: 'get',
  path: '/api/review/history',
  tags: ['Review'],
  summary: 'Your latest decisions, latest first, for undo and redo over sessions',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }) },
  responses: { 200: json(ReviewHistory, 'Decisions'), ...ERRORS },
});

const stats = createRoute({
  method: 'get',
  path: '/api/review/stats',
  tags: ['Review'],
  summary: 'How the review goes: by type, extractor, reviewer and day, and how far two reviewers agree',
  responses: { 200: json(ReviewStats, 'Figures'), ...ERRORS },
});

/** What was decided, and how it goes. */
export function reviewRoutes(app: OpenAPIHono, { store }: Line): void {
  app.openapi(history, async (c) => {
    return c.json(await store.queue.history(reviewerOf(c), c.req.valid('query').limit), 200);
  });
  app.openapi(stats, async (c) => c.json(await store.queue.stats(reviewerOf(c)), 200));
}
