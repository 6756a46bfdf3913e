import type { MiddlewareHandler } from 'hono';
import { apiError } from './errors.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Whether only programs on this machine reach a server that listens on this address. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/**
 * Keeps other web sites out. A server on the loopback address takes only requests addressed to it by a loopback name,
 * so that a name rebound to 127.0.0.1 reaches nothing; and no server takes a change that another origin asks for.
 */
export function ownHostOnly(host: string): MiddlewareHandler {
  const loopback = isLoopback(host);
  return async (c, next) => {
    const asked = c.req.header('host') ?? '';
    if (loopback && !LOOPBACK.has(hostname(asked))) {
      return c.json(apiError('wrong-host', `this server answers on ${host} only`), 403);
    }
    const origin = c.req.header('origin');
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    if (changes && origin !== undefined && hostOf(origin) !== asked) {
      return c.json(apiError('wrong-origin', 'changes are taken from the desk of this server only'), 403);
    }
    return next();
  };
}

const hostname = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
