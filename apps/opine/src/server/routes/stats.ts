import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Stats } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { ERRORS, json } from './answers.ts';

const stats = createRoute({
  method: 'get',
  path: '/api/stats',
  tags: ['Overview'],
  summary: 'Counts of the store and the job queue',
  responses: { 200: json(Stats, 'Counts'), ...ERRORS },
});

export function statsRoute(app: OpenAPIHono, { store, queue }: Line): void {
  app.openapi(stats, async (c) => {
    const [counts, { waiting, active, delayed, dead }] = await Promise.all([store.stats(), queue.counts()]);
    return c.json({ ...counts, jobs: { waiting, active, delayed, dead } }, 200);
  });
}
