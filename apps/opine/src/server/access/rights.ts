import type { Role } from '@opine/schema';
import type { MiddlewareHandler } from 'hono';
import { apiError } from '../errors.ts';

type Need = Role | 'anybody';

const RANK: Readonly<Record<Need, number>> = { anybody: 0, reader: 1, reviewer: 2, admin: 3 };

/** What each address needs, the first that fits; `*` is one part of a path, `**` any number of them. */
const NEEDS: readonly (readonly [methods: string, path: string, need: Need])[] = [
  ['GET POST DELETE', '/api/session', 'anybody'],
  ['GET', '/api/health', 'anybody'],
  ['GET', '/api/docs', 'anybody'],
  ['GET', '/api/docs/**', 'anybody'],
  ['GET', '/api/openapi.json', 'anybody'],

  ['POST', '/api/events/*/decisions', 'reviewer'],
  ['POST DELETE', '/api/events/*/lease', 'reviewer'],
  ['POST', '/api/articles', 'reviewer'],
  ['POST', '/api/entities/decisions', 'reviewer'],
  ['POST', '/api/incidents/decisions', 'reviewer'],
  ['GET', '/api/review/history', 'reviewer'],

  ['POST', '/api/extract', 'reader'],
  ['GET', '/api/queue', 'reader'],
  ['GET', '/api/events/**', 'reader'],
  ['GET', '/api/articles/**', 'reader'],
  ['GET', '/api/articles', 'reader'],
  ['GET', '/api/entities/**', 'reader'],
  ['GET', '/api/entities', 'reader'],
  ['GET', '/api/incidents/**', 'reader'],
  ['GET', '/api/incidents', 'reader'],
  ['GET', '/api/review/stats', 'reader'],
  ['GET', '/api/stats', 'reader'],
  ['GET', '/api/sources', 'reader'],
  ['GET', '/api/sources/*', 'reader'],
];

const PATTERNS = NEEDS.map(([methods, path, need]) => ({
  methods: methods.split(' '),
  pattern: patternOf(path),
  need,
}));

function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .map((part) => (part === '**' ? '.+' : part === '*' ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${parts.join('/')}$`);
}

/** What an address needs. What is not in the table is for administrators. */
export function needOf(method: string, path: string): Need {
  const asked = method === 'HEAD' ? 'GET' : method;
  return PATTERNS.find(({ methods, pattern }) => methods.includes(asked) && pattern.test(path))?.need ?? 'admin';
}

/** Refuses what the one who asks has no right to. */
export const requireRights: MiddlewareHandler = async (c, next) => {
  const need = needOf(c.req.method, c.req.path);
  const { account } = c.get('identity');
  if (RANK[account?.role ?? 'anybody'] >= RANK[need]) return next();
  if (account === null) {
    const message = 'sign in first: POST /api/session, or send a token as Authorization: Bearer …';
    return c.json(apiError('sign-in-needed', message), 401);
  }
  return c.json(apiError('no-right', `${account.name} is a ${account.role}: this is for a ${need}`), 403);
};
