import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Line } from '../../line/line.ts';
import { lineMetrics } from '../metrics.ts';

/** GET /metrics in the text format of Prometheus. */
export function metricsRoute(app: OpenAPIHono, line: Line): void {
  const registry = lineMetrics(line);
  app.get('/metrics', async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }));
}
