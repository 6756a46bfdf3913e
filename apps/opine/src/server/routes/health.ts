import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { OPINE_VERSION } from '../../version.ts';
import { json } from './answers.ts';

const health = createRoute({
  method: 'get',
  path: '/api/health',
  tags: ['Overview'],
  summary: 'Answers when the server is up',
  responses: { 200: json(z.object({ ok: z.literal(true), version: z.string() }), 'Up') },
});

export function healthRoute(app: OpenAPIHono): void {
  app.openapi(health, (c) => c.json({ ok: true as const, version: OPINE_VERSION }, 200));
}
