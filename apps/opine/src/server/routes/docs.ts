import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { OPINE_VERSION } from '../../version.ts';

const ASSETS = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Opine API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;
const START = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });";

/** The OpenAPI document, and pages that show it; nothing is loaded from elsewhere. */
export function docsRoutes(app: OpenAPIHono): void {
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Opine', version: OPINE_VERSION, description: 'Who did what, and who says so.' },
  });
  app.get('/api/docs', (c) => c.html(PAGE));
  app.get('/api/docs/start.js', (c) => c.body(START, 200, { 'content-type': 'text/javascript' }));
  app.get('/api/docs/*', serveStatic({ root: ASSETS, rewriteRequestPath: (path) => path.replace(/^\/api\/docs/, '') }));
}
