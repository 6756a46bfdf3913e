import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ApiError, Decision, DecisionRequest, DecisionResponse, QueuePage, QueueQuery } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { ERRORS, json } from './answers.ts';

const Id = z.object({ id: z.string() });

const page = createRoute({
  method: 'get',
  path: '/api/queue',
  tags: ['Review'],
  summary: 'A page of the review queue',
  request: { query: QueueQuery },
  responses: { 200: json(QueuePage, 'Events in the order of review'), ...ERRORS },
});

const decide = createRoute({
  method: 'post',
  path: '/api/events/{id}/decisions',
  tags: ['Review'],
  summary: 'Accept or reject an event, or undo the decision in force',
  request: { params: Id, body: { ...json(DecisionRequest, ''), required: true } },
  responses: {
    200: json(DecisionResponse, 'The event as it stands now'),
    ...ERRORS,
    409: json(ApiError, 'There is nothing to undo, or a newer extraction has replaced the event'),
  },
});

const history = createRoute({
  method: 'get',
  path: '/api/events/{id}/decisions',
  tags: ['Review'],
  summary: 'All decisions about an event, oldest first',
  request: { params: Id },
  responses: { 200: json(z.object({ decisions: z.array(Decision) }), 'Decisions'), ...ERRORS },
});

/** The review queue and its decisions. */
export function queueRoutes(app: OpenAPIHono, { store }: Line): void {
  app.openapi(page, async (c) => c.json(await store.queue.page(c.req.valid('query')), 200));
  app.openapi(decide, async (c) => {
    return c.json(await store.decisions.add(c.req.valid('param').id, c.req.valid('json')), 200);
  });
  app.openapi(history, async (c) => {
    return c.json({ decisions: await store.decisions.history(c.req.valid('param').id) }, 200);
  });
}
