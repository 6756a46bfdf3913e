import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { QueuePage, QueueQuery } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { reviewerOf } from '../access/index.ts';
import { ERRORS, json } from './answers.ts';

const page = createRoute({
  method: 'get',
  path: '/api/queue',
  tags: ['Review'],
  summary: 'A page of the review queue',
  description: '`type`, `status`, `country` and `source` take several values, parted by commas.',
  request: { query: QueueQuery },
  responses: { 200: json(QueuePage, 'Events in the order of review'), ...ERRORS },
});

/** The lists of the review queue. */
export function queueRoutes(app: OpenAPIHono, { store }: Line): void {
  app.openapi(page, async (c) => c.json(await store.queue.page(c.req.valid('query'), reviewerOf(c)), 200));
}
