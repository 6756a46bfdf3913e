import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ApiError, Decision, DecisionRequest, DecisionResponse, EventView, Lease } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { reviewerOf } from '../access/index.ts';
import { apiError } from '../errors.ts';
import { ERRORS, json } from './answers.ts';

const Id = z.object({ id: z.string() });
const Named = z.object({ reviewer: z.string().min(1).max(100).optional() });

const view = createRoute({
  method: 'get',
  path: '/api/events/{id}',
  tags: ['Review'],
  summary: 'An event with its claims, the other reports of its incident, and what was decided',
  request: { params: Id },
  responses: { 200: json(EventView, 'The event'), ...ERRORS },
});

const decide = createRoute({
  method: 'post',
  path: '/api/events/{id}/decisions',
  tags: ['Review'],
  summary: 'Accept, reject, correct, merge, split, skip, flag or comment an event; undo or redo what was decided',
  request: { params: Id, body: { ...json(DecisionRequest, ''), required: true } },
  responses: {
    200: json(DecisionResponse, 'The event as it stands now'),
    ...ERRORS,
    409: json(
      ApiError,
      'There is nothing to undo, a newer extraction has replaced the event, or somebody else has it in hand',
    ),
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

const takeLease = createRoute({
  method: 'post',
  path: '/api/events/{id}/lease',
  tags: ['Review'],
  summary: 'Take an event in hand, or keep it there, for two minutes',
  request: { params: Id, body: { ...json(Named, ''), required: false } },
  responses: { 200: json(Lease, 'It is yours until then'), ...ERRORS, 409: json(ApiError, 'Somebody else has it') },
});

const giveBack = createRoute({
  method: 'delete',
  path: '/api/events/{id}/lease',
  tags: ['Review'],
  summary: 'Give an event back',
  request: { params: Id, query: Named },
  responses: { 200: json(z.object({}), 'It is not in your hands'), ...ERRORS },
});

/** One event: looking at it, taking it in hand, deciding about it. */
export function eventRoutes(app: OpenAPIHono, { store }: Line): void {
  app.openapi(view, async (c) => {
    const { id } = c.req.valid('param');
    const found = await store.queue.view(id, reviewerOf(c));
    return found ? c.json(found, 200) : c.json(apiError('not-found', `no event has the id ${id}`), 404);
  });
  app.openapi(decide, async (c) => {
    const request = c.req.valid('json');
    const reviewer = reviewerOf(c, request.reviewer);
    return c.json(await store.decisions.add(c.req.valid('param').id, { ...request, reviewer }), 200);
  });
  app.openapi(history, async (c) => {
    return c.json({ decisions: await store.decisions.history(c.req.valid('param').id, reviewerOf(c)) }, 200);
  });
  app.openapi(takeLease, async (c) => {
    const { reviewer } = c.req.valid('json') ?? {};
    return c.json(await store.leases.take(c.req.valid('param').id, reviewerOf(c, reviewer)), 200);
  });
  app.openapi(giveBack, async (c) => {
    const { reviewer } = c.req.valid('query');
    await store.leases.giveBack(c.req.valid('param').id, reviewerOf(c, reviewer));
    return c.json({}, 200);
  });
}
