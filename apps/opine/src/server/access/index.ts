import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '@opine/store';
import { identify } from './identity.ts';
import { jsonOnly } from './json-only.ts';
import { limitRequests } from './limits.ts';
import { requireRights } from './rights.ts';

export { reviewerOf, SESSION_COOKIE, shownToken } from './identity.ts';
export { addressOf, Buckets, tooMany } from './limits.ts';

/** Who may do what, and how often, under /api and /metrics. */
export function guard(app: OpenAPIHono, accounts: Accounts): void {
  for (const path of ['/api/*', '/metrics']) {
    app.use(path, jsonOnly, identify(accounts), limitRequests(), requireRights);
  }
}
