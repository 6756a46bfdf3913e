import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { apiError } from '../errors.ts';

/** So many at once, and so many a second in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Keys that were not seen for so long have a full bucket again, and are forgotten. */
const MOST_KEYS = 10_000;

/** Token buckets by key, in memory: each server process counts for itself. */
export class Buckets {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes one. @returns 0, or after how many seconds there is one again */
  take(key: string, now = Date.now()): number {
    const { burst, perSecond } = this.#rate;
    const known = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond);
    // Put last, so that the first ones are those not seen for longest.
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    for (const old of this.#buckets.keys()) {
      if (this.#buckets.size <= MOST_KEYS) break;
      this.#buckets.delete(old);
    }
    return tokens < 1 ? Math.ceil((1 - tokens) / perSecond) : 0;
  }

  /** Fills it up again. */
  reset(key: string): void {
    this.#buckets.delete(key);
  }
}

/** Generous: the desk asks for a dozen things a second when somebody holds a key down. */
const REQUESTS: Rate = { burst: 600, perSecond: 50 };

/** Limits requests by account or, where there is none, by address. */
export function limitRequests(): MiddlewareHandler {
  const buckets = new Buckets(REQUESTS);
  return async (c, next) => {
    const { signInNeeded, account } = c.get('identity');
    const wait = buckets.take(signInNeeded && account !== null ? `account ${account.name}` : `address ${addressOf(c)}`);
    if (wait === 0) return next();
    return tooMany(c, wait, 'more requests than this server takes');
  };
}

export function tooMany(c: Context, wait: number, what: string) {
  c.header('retry-after', String(wait));
  return c.json(apiError('too-many', `${what}: wait ${wait} s and try again`), 429);
}

/** The address at the other end of the connection. Headers that tell another one are not believed: anybody can send them. */
export function addressOf(c: Context): string {
  // Requests made within the process have no connection.
  return c.env?.incoming === undefined ? 'here' : (getConnInfo(c).remote.address ?? 'unknown');
}
