import robotsModule from 'robots-parser';
import {
  FetchError,
  type FetchOptions,
  fetchResource,
  PermanentFetchError,
  RetryableFetchError,
  ROBOT_NAME,
} from '../fetch/index.ts';

// The package is CommonJS, but its types describe an ES module: the default export they name is the module itself.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** RFC 9309, section 2.5: the part of a robots.txt that must be read at least. */
const MAX_BYTES = 500 * 1024;
/** RFC 9309, section 2.4: a copy should not be used for longer. */
const KEEP_MS = 24 * 3600 * 1000;
/** A server that failed to give its rules is asked again after this. */
const KEEP_FAILURE_MS = 5 * 60 * 1000;

interface Rules {
  allows(url: string): boolean;
  crawlDelayMs: number;
  sitemaps: string[];
}

type RobotsOptions = Omit<FetchOptions, 'expect' | 'validators' | 'maxBytes' | 'truncate'>;

interface Kept {
  rules: Promise<Rules>;
  until: number;
}

/** The robots.txt rules (RFC 9309) of all sites that were asked for, each fetched once a day. */
export class Robots {
  readonly #options: RobotsOptions;
  readonly #kept = new Map<string, Kept>();

  constructor(options: RobotsOptions) {
    this.#options = options;
  }

  /**
   * The site's Crawl-delay in milliseconds (0 without one). Throws `PermanentFetchError` (`robots-disallowed`) when the
   * rules forbid the URL, and a retryable `FetchError` (`robots-unreachable`) while they can't be had: then all is forbidden.
   */
  async check(url: URL): Promise<number> {
    const rules = await this.#rulesOf(url.origin);
    if (!rules.allows(url.href))
      throw new PermanentFetchError('robots-disallowed', url.href, `robots.txt of ${url.host} forbids it`);
    return rules.crawlDelayMs;
  }

  /** The sitemaps that the site's robots.txt names (sitemaps.org), as they are written there. Throws as `check`. */
  async sitemaps(url: URL): Promise<string[]> {
    return (await this.#rulesOf(url.origin)).sitemaps;
  }

  #rulesOf(origin: string): Promise<Rules> {
    const now = Date.now();
    const kept = this.#kept.get(origin);
    if (kept !== undefined && kept.until > now) return kept.rules;
    const entry: Kept = { rules: this.#fetch(origin), until: now + KEEP_MS };
    entry.rules.catch(() => {
      // Whoever asked gets the error itself; here it only shortens the keeping.
      entry.until = Date.now() + KEEP_FAILURE_MS;
    });
    this.#kept.set(origin, entry);
    return entry.rules;
  }

  async #fetch(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    try {
      const answer = await fetchResource(address, {
        ...this.#options,
        expect: 'robots',
        maxBytes: MAX_BYTES,
        truncate: true,
      });
      return parseRules(address, answer.notModified ? '' : answer.text);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      if (error.policy === 'slow-down') throw error;
      // Unavailable (4xx) allows everything, unreachable forbids everything (RFC 9309, section 2.3.1).
      const unavailable = error.status !== null && error.status >= 400 && error.status < 500;
      if (unavailable || error.code === 'too-many-redirects')
        return { allows: () => true, crawlDelayMs: 0, sitemaps: [] };
      if (error.code === 'private-address') throw error;
      throw new RetryableFetchError(
        'robots-unreachable',
        address,
        `no rules, so nothing of ${origin} is fetched; try again later`,
        {
          cause: error,
        },
      );
    }
  }
}

/** The rules of one robots.txt for our crawler. */
export function parseRules(address: string, text: string): Rules {
  const robot = robotsParser(address, text);
  return {
    allows: (url) => robot.isAllowed(url, ROBOT_NAME) === true,
    crawlDelayMs: (robot.getCrawlDelay(ROBOT_NAME) ?? 0) * 1000,
    sitemaps: robot.getSitemaps(),
  };
}
