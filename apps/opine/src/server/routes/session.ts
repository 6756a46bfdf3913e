import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ApiError, Session, SignInRequest } from '@opine/schema';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Line } from '../../line/line.ts';
import { addressOf, Buckets, SESSION_COOKIE, shownToken, tooMany } from '../access/index.ts';
import { apiError } from '../errors.ts';
import { ERRORS, json } from './answers.ts';

const SIGN_IN_DAYS = 30;
/** Ten tries, then one a minute; an address may try for several names. */
const TRIES_BY_NAME = { burst: 10, perSecond: 1 / 60 };
const TRIES_BY_ADDRESS = { burst: 30, perSecond: 1 / 10 };

const show = createRoute({
  method: 'get',
  path: '/api/session',
  tags: ['Session'],
  summary: 'Who is signed in, and whether one has to be',
  responses: { 200: json(Session, 'The session') },
});

const signIn = createRoute({
  method: 'post',
  path: '/api/session',
  tags: ['Session'],
  summary: 'Sign in: sets a cookie',
  request: { body: { ...json(SignInRequest, ''), required: true } },
  responses: {
    200: json(Session, 'Signed in'),
    ...ERRORS,
    401: json(ApiError, 'Name or password is wrong'),
    429: json(ApiError, 'Too many tries'),
  },
});

const signOut = createRoute({
  method: 'delete',
  path: '/api/session',
  tags: ['Session'],
  summary: 'Sign out',
  responses: { 200: json(Session, 'Signed out') },
});

/** Signing in and out. */
export function sessionRoutes(app: OpenAPIHono, { store: { accounts } }: Line): void {
  const byName = new Buckets(TRIES_BY_NAME);
  const byAddress = new Buckets(TRIES_BY_ADDRESS);
  app.openapi(show, (c) => {
    const { signInNeeded, account } = c.get('identity');
    return c.json({ signInNeeded, name: account?.name ?? null, role: account?.role ?? null }, 200);
  });
  app.openapi(signIn, async (c) => {
    const { name, password } = c.req.valid('json');
    const wait = Math.max(byName.take(name), byAddress.take(addressOf(c)));
    if (wait > 0) return tooMany(c, wait, 'too many tries to sign in');
    const signedIn = await accounts.signIn(name, password);
    if (signedIn === null) return c.json(apiError('wrong-password', 'name or password is wrong'), 401);
    byName.reset(name);
    setCookie(c, SESSION_COOKIE, signedIn.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isEncrypted(c),
      maxAge: SIGN_IN_DAYS * 24 * 3600,
    });
    return c.json({ signInNeeded: true, name: signedIn.account.name, role: signedIn.account.role }, 200);
  });
  app.openapi(signOut, async (c) => {
    const token = shownToken(c);
    if (token !== null) await accounts.signOut(token);
    deleteCookie(c, SESSION_COOKIE, { path: '/' });
    const { signInNeeded, account } = c.get('identity');
    const stays = signInNeeded ? null : account;
    return c.json({ signInNeeded, name: stays?.name ?? null, role: stays?.role ?? null }, 200);
  });
}

/** Whether the browser came by HTTPS, by itself or to a proxy in front of this server. */
function isEncrypted(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}
