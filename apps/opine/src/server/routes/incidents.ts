import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { IncidentDecisionRequest, IncidentOverview, IncidentPage, IncidentQuery, IncidentView } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { reviewerOf } from '../access/index.ts';
import { apiError } from '../errors.ts';
import { ERRORS, json } from './answers.ts';

const page = createRoute({
  method: 'get',
  path: '/api/incidents',
  tags: ['Incidents'],
  summary: 'What happened, over all articles: reports of one incident count as one',
  request: { query: IncidentQuery },
  responses: { 200: json(IncidentPage, 'Incidents'), ...ERRORS },
});

const overview = createRoute({
  method: 'get',
  path: '/api/incidents/overview',
  tags: ['Incidents'],
  summary: 'Counts over the incidents that fit: by kind, month, who to whom, and where',
  request: { query: IncidentQuery.omit({ order: true, limit: true, cursor: true }) },
  responses: { 200: json(IncidentOverview, 'Counts'), ...ERRORS },
});

const view = createRoute({
  method: 'get',
  path: '/api/incidents/{id}',
  tags: ['Incidents'],
  summary: 'An incident with every report of it, what they disagree about, and who says it happened',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(IncidentView, 'The incident'), ...ERRORS },
});

const decide = createRoute({
  method: 'post',
  path: '/api/incidents/decisions',
  tags: ['Incidents'],
  summary: 'Merge two incidents, keep them apart, split reports off one, or undo what was decided',
  request: { body: { ...json(IncidentDecisionRequest, ''), required: true } },
  responses: { 200: json(z.object({ id: z.string() }), 'The id of the decision, for an undo'), ...ERRORS },
});

/** Incidents over all articles. */
export function incidentRoutes(app: OpenAPIHono, { store }: Line): void {
  app.openapi(page, async (c) => c.json(await store.incidents.page(c.req.valid('query')), 200));
  app.openapi(overview, async (c) => c.json(await store.incidents.overview(c.req.valid('query')), 200));
  app.openapi(view, async (c) => {
    const { id } = c.req.valid('param');
    const found = await store.incidents.view(id, reviewerOf(c));
    return found ? c.json(found, 200) : c.json(apiError('not-found', `no incident has the id ${id}`), 404);
  });
  app.openapi(decide, async (c) => {
    const request = c.req.valid('json');
    return c.json(await store.incidents.decide({ ...request, reviewer: reviewerOf(c, request.reviewer) }), 200);
  });
}
