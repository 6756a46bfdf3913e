import { setTimeout as sleep } from 'node:timers/promises';
import {
  FetchError,
  type FetchOptions,
  fetchResource,
  PermanentFetchError,
  RetryableFetchError,
  SlowDownFetchError,
  type Validators,
} from '../fetch/index.ts';
import { NO_RULES, parseRules, type Rules } from './rules.ts';

/** RFC 9309, section 2.5: the part of a robots.txt that must be read at least. */
const MAX_BYTES = 500 * 1024;
/** RFC 9309, section 2.4: a copy should not be used for longer, unless no newer one can be had. */
const KEEP_MS = 24 * 3600 * 1000;
/** A server that failed to give its rules is asked again after this. */
const KEEP_FAILURE_MS = 20_000;
/** So long one waits for an answer that another asked for; of a server that hangs, its many pages should hold up nothing. */
const JOIN_MS = 2000;
const COME_BACK_MS = 10_000;
/** The sites that were not asked for the longest are forgotten. */
const MAX_SITES = 10_000;

export type RobotsOptions = Omit<FetchOptions, 'expect' | 'validators' | 'maxBytes' | 'truncate'>;

interface Copy {
  rules: Rules;
  validators: Validators;
  /** Milliseconds since 1970 until which it is used unasked. */
  until: number;
}

/** The robots.txt rules (RFC 9309) of all sites that were asked for, each fetched once a day. */
export class Robots {
  readonly #options: RobotsOptions;
  readonly #copies = new Map<string, Copy>();
  readonly #fetching = new Map<string, { rules: Promise<Rules>; since: number }>();
  readonly #failures = new Map<string, { error: FetchError; until: number }>();

  constructor(options: RobotsOptions) {
    this.#options = options;
  }

  /**
   * The site's Crawl-delay in milliseconds (0 without one). Throws `PermanentFetchError` (`robots-disallowed`) when the
   * rules forbid the URL, a retryable `FetchError` (`robots-unreachable`) while they can't be had, as all is forbidden
   * then, and `SlowDownFetchError` (`host-busy`) when another request for them takes its time.
   */
  async check(url: URL): Promise<number> {
    const rules = await this.#rulesOf(url.origin);
    if (!rules.allows(url))
      throw new PermanentFetchError('robots-disallowed', url.href, `robots.txt of ${url.host} forbids it`);
    return rules.crawlDelayMs;
  }

  /** The sitemaps that the site's robots.txt names (sitemaps.org), as they are written there. Throws as `check`. */
  async sitemaps(url: URL): Promise<string[]> {
    return (await this.#rulesOf(url.origin)).sitemaps;
  }

  #rulesOf(origin: string): Promise<Rules> | Rules {
    const now = Date.now();
    const copy = this.#copies.get(origin);
    if (copy !== undefined && copy.until > now) return copy.rules;
    const failure = this.#failures.get(origin);
    if (failure !== undefined && failure.until > now) throw failure.error;
    const fetching = this.#fetching.get(origin);
    if (fetching !== undefined) return copy?.rules ?? join(origin, fetching.rules, JOIN_MS - (now - fetching.since));
    const rules = this.#refresh(origin, copy).finally(() => this.#fetching.delete(origin));
    this.#fetching.set(origin, { rules, since: now });
    return rules;
  }

  async #refresh(origin: string, old: Copy | undefined): Promise<Rules> {
    try {
      const copy = await this.#fetch(origin, old);
      this.#failures.delete(origin);
      this.#keep(origin, copy);
      return copy.rules;
    } catch (error) {
      // Not for those that are to come back later: they know when.
      if (!(error instanceof FetchError) || error.policy === 'slow-down') throw error;
      const until = Date.now() + KEEP_FAILURE_MS;
      if (old !== undefined) {
        this.#keep(origin, { ...old, until });
        return old.rules;
      }
      this.#failures.set(origin, { error, until });
      forgetOldest(this.#failures);
      throw error;
    }
  }

  async #fetch(origin: string, old: Copy | undefined): Promise<Copy> {
    const address = `${origin}/robots.txt`;
    const until = Date.now() + KEEP_MS;
    try {
      const answer = await fetchResource(address, {
        ...this.#options,
        expect: 'robots',
        validators: old?.validators,
        maxBytes: MAX_BYTES,
        truncate: true,
      });
      const { validators } = answer;
      if (answer.notModified) return { rules: old?.rules ?? NO_RULES, validators, until };
      return { rules: parseRules(origin, withoutTornLine(answer.text)), validators, until };
    } catch (error) {
      if (!(error instanceof FetchError) || error.policy === 'slow-down' || error.code === 'private-address')
        throw error;
      if (isUnavailable(error)) return { rules: NO_RULES, validators: { etag: null, lastModified: null }, until };
      const what = `no rules, so nothing of ${origin} is fetched; try again later`;
      throw new RetryableFetchError('robots-unreachable', address, what, { cause: error, backoffMs: KEEP_FAILURE_MS });
    }
  }

  #keep(origin: string, copy: Copy): void {
    this.#copies.delete(origin);
    this.#copies.set(origin, copy);
    forgetOldest(this.#copies);
  }
}

/** What another asked for, if it comes within `ms` milliseconds. */
async function join(origin: string, rules: Promise<Rules>, ms: number): Promise<Rules> {
  const late = new AbortController();
  const tooLate = sleep(Math.max(0, ms), null, { signal: late.signal }).catch(() => null);
  try {
    const first = await Promise.race([rules, tooLate]);
    if (first !== null) return first;
  } finally {
    late.abort();
  }
  const what = `its robots.txt is still waited for; come back in ${COME_BACK_MS} ms`;
  throw new SlowDownFetchError('host-busy', origin, what, COME_BACK_MS);
}

/** Unavailable (4xx, redirected too often) allows everything, unreachable forbids everything (RFC 9309, section 2.3.1). */
function isUnavailable({ status, code }: FetchError): boolean {
  return (
    (status !== null && status >= 400 && status < 500) || code === 'too-many-redirects' || code === 'redirect-loop'
  );
}

/** A file that was cut off at the limit ends in a piece of a rule, which would forbid too much or too little. */
function withoutTornLine(text: string): string {
  return Buffer.byteLength(text) < MAX_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}

function forgetOldest(sites: Map<string, unknown>): void {
  if (sites.size <= MAX_SITES) return;
  const [oldest] = sites.keys();
  sites.delete(oldest);
}
