import type { Role } from '@opine/schema';
import type { Account, Accounts } from '@opine/store';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';

export const SESSION_COOKIE = 'opine_session';
/** Where nobody has to sign in, the name that a client works under, percent-encoded. */
const REVIEWER_HEADER = 'x-opine-reviewer';
const LOCAL = 'local';
const LONGEST_NAME = 100;

/** Who asks. */
export interface Identity {
  /** Whether this server has accounts, so that one has to sign in. */
  readonly signInNeeded: boolean;
  /** Null while nobody is signed in. */
  readonly account: Account | null;
}

declare module 'hono' {
  interface ContextVariableMap {
    identity: Identity;
  }
}

/** Finds out who asks: by a token of a script, or a browser's sign-in. Without accounts everybody may do all. */
export function identify(accounts: Accounts): MiddlewareHandler {
  return async (c, next) => {
    const token = shownToken(c);
    const account = token === null ? null : await accounts.byToken(token);
    const signInNeeded = account !== null || (await accounts.any());
    c.set('identity', {
      signInNeeded,
      account: signInNeeded ? account : { name: chosenName(c) ?? LOCAL, role: 'admin' satisfies Role },
    });
    return next();
  };
}

/** The token that the request shows: `Authorization: Bearer …` goes before the cookie. */
export function shownToken(c: Context): string | null {
  const [, bearer] = /^Bearer +([\w-]+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return bearer ?? getCookie(c, SESSION_COOKIE) ?? null;
}

/**
 * The name under which the one who asks decides: the account's; where nobody has to sign in, the one that the request
 * gives.
 * @param given a name in the request's body or query
 */
export function reviewerOf(c: Context, given?: string): string {
  const { signInNeeded, account } = c.get('identity');
  if (!signInNeeded && given !== undefined && given !== LOCAL) return given;
  return account?.name ?? LOCAL;
}

function chosenName(c: Context): string | null {
  try {
    return decodeURIComponent(c.req.header(REVIEWER_HEADER) ?? '').slice(0, LONGEST_NAME) || null;
  } catch {
    // A name that is not percent-encoded text is no name.
    return null;
  }
}
