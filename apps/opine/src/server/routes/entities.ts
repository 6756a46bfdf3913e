import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { EntityDecision, EntityDecisionRequest, EntityPage, EntityQuery, EntityView } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { reviewerOf } from '../access/index.ts';
import { apiError } from '../errors.ts';
import { ERRORS, json } from './answers.ts';

const page = createRoute({
  method: 'get',
  path: '/api/entities',
  tags: ['Entities'],
  summary: 'People, groups, places and weapons over all articles, the most mentioned first',
  request: { query: EntityQuery },
  responses: { 200: json(EntityPage, 'Entities'), ...ERRORS },
});

const view = createRoute({
  method: 'get',
  path: '/api/entities/{id}',
  tags: ['Entities'],
  summary: 'An entity: its names, time line, whom it acts on and who on it, and what may be the same',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(EntityView, 'The entity'), ...ERRORS },
});

const decide = createRoute({
  method: 'post',
  path: '/api/entities/decisions',
  tags: ['Entities'],
  summary: 'Merge, keep apart, split or rename entities, confirm or refuse an alias, or undo what was decided',
  request: { body: { ...json(EntityDecisionRequest, ''), required: true } },
  responses: { 200: json(EntityDecision, 'The decision, as it is kept'), ...ERRORS },
});

/** Entities over all articles. */
export function entityRoutes(app: OpenAPIHono, { store }: Line): void {
  app.openapi(page, async (c) => c.json(await store.entities.page(c.req.valid('query')), 200));
  app.openapi(view, async (c) => {
    const { id } = c.req.valid('param');
    const found = await store.entities.view(id);
    return found ? c.json(found, 200) : c.json(apiError('not-found', `no entity has the id ${id}`), 404);
  });
  app.openapi(decide, async (c) => {
    const request = c.req.valid('json');
    return c.json(await store.entities.decide({ ...request, reviewer: reviewerOf(c, request.reviewer) }), 200);
  });
}
