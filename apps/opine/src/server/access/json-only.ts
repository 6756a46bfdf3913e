import type { MiddlewareHandler } from 'hono';
import { apiError } from '../errors.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Takes changes as JSON, or without any body, only: another site's page can't send JSON without this server's leave. What
 * browsers tell of where a request comes from is heeded besides (see ownHostOnly for the Origin header).
 */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (READING.has(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return c.json(apiError('wrong-origin', 'changes are taken from the desk of this server only'), 403);
  }
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || type === 'application/json') return next();
  return c.json(apiError('not-json', `send application/json, not ${type}`), 415);
};
