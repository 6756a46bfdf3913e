import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Line } from '../line/line.ts';
import { guard } from './access/index.ts';
import { apiError, statusOf } from './errors.ts';
import { ownHostOnly } from './own-host.ts';
import { articleRoutes } from './routes/articles.ts';
import { deskRoutes } from './routes/desk.ts';
import { docsRoutes } from './routes/docs.ts';
import { entityRoutes } from './routes/entities.ts';
import { eventRoutes } from './routes/events.ts';
import { extractRoute } from './routes/extract.ts';
import { healthRoute } from './routes/health.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { metricsRoute } from './routes/metrics.ts';
import { queueRoutes } from './routes/queue.ts';
import { reviewRoutes } from './routes/review.ts';
import { sessionRoutes } from './routes/session.ts';
import { sourceRoutes } from './routes/sources.ts';
import { statsRoute } from './routes/stats.ts';
import { securityHeaders } from './security.ts';

const MAX_BODY = 8 * 1024 * 1024;

/**
 * The HTTP API under /api and the desk under /. Every error answers `ApiError` with a fitting status.
 * @param host the address it will listen on: decides which Host headers are taken
 */
export function createApp(line: Line, host: string): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : c.json(apiError('bad-request', result.error.issues.map(issueText).join('; ')), 400),
  });
  app.use(ownHostOnly(host));
  app.use(securityHeaders);
  app.use(compress());
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (c) => c.json(apiError('too-large', 'the request is larger than 8 MB: send a shorter text'), 413),
    }),
  );
  app.onError((error, c) => {
    const { status, code, message } = statusOf(error);
    if (status === 500) process.stderr.write(`opine: ${c.req.method} ${c.req.path}: ${error.stack ?? message}\n`);
    return c.json(apiError(code, message), status);
  });
  guard(app, line.store.accounts);
  sessionRoutes(app, line);
  queueRoutes(app, line);
  eventRoutes(app, line);
  reviewRoutes(app, line);
  entityRoutes(app, line);
  incidentRoutes(app, line);
  articleRoutes(app, line);
  extractRoute(app, line);
  statsRoute(app, line);
  sourceRoutes(app, line);
  metricsRoute(app, line);
  healthRoute(app);
  docsRoutes(app);
  app.all('/api/*', (c) =>
    c.json(apiError('not-found', `there is no ${c.req.method} ${c.req.path}: see /api/docs`), 404),
  );
  deskRoutes(app);
  return app;
}

const issueText = (issue: { path: PropertyKey[]; message: string }) =>
  issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
