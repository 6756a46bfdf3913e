import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';

const DIST = fileURLToPath(new URL('../../../../desk/dist', import.meta.url));

/** The desk's built files. Its screens are addresses of one page. */
export function deskRoutes(app: OpenAPIHono): void {
  if (!existsSync(DIST)) {
    app.get('/', (c) =>
      c.text('The desk is not built yet: run pnpm build, then start again. The API is at /api/docs.', 503),
    );
    return;
  }
  app.use('/*', serveStatic({ root: DIST, onFound: cacheForever }));
  app.get('*', serveStatic({ root: DIST, path: 'index.html' }));
}

/** Built assets carry a hash of their content in their name; the page itself is always asked for anew. */
const cacheForever: NonNullable<Parameters<typeof serveStatic>[0]>['onFound'] = (path, c) => {
  c.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
};
