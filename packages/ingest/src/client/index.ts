import { IngestError } from '../errors.ts';
import {
  type FetchedResource,
  type FetchOptions,
  fetchResource,
  type NotModified,
  SlowDownFetchError,
} from '../fetch/index.ts';
import { Robots } from '../robots/index.ts';
import { HostLimiter } from './host-limiter.ts';

const MIN_DELAY_MS = 1000;
/** A longer Crawl-delay would hold up a worker for too long. */
const MAX_DELAY_MS = 60_000;
/** A request that would have to wait longer than this for its turn is given back to be retried later. */
const LONGEST_WAIT_MS = 5 * 60_000;

export interface WebClientOptions {
  /** `userAgent()` makes an honest one. */
  userAgent: string;
  /** Lets private, loopback and link-local addresses through: for tests and intranets. */
  allowPrivate?: boolean;
  /** Between two requests to one host, in milliseconds; 1,000 by default. A site's own Crawl-delay may make it longer. */
  minDelayMs?: number;
}

/** The client was closed, as its process is shutting down: the work should be done again later. */
export class ClientClosedError extends IngestError {
  constructor() {
    super('client-closed', 'the web client was closed before the page was fetched: do it again later');
  }
}

/** Fetches as a well-behaved crawler does: robots rules on every hop, one request at a time and host, pauses when asked for. */
export class WebClient {
  readonly #options: WebClientOptions;
  readonly #robots: Robots;
  readonly #hosts = new HostLimiter();
  readonly #closing = new AbortController();

  constructor(options: WebClientOptions) {
    this.#options = options;
    this.#robots = new Robots(options);
  }

  /** As `fetchResource`. While a host asked for patience its requests throw `SlowDownFetchError` (`host-paused`) at once. */
  async get(
    url: string,
    options: Pick<FetchOptions, 'expect' | 'validators' | 'signal'> = {},
  ): Promise<FetchedResource | NotModified> {
    const { userAgent, allowPrivate } = this.#options;
    const signal = options.signal ? AbortSignal.any([options.signal, this.#closing.signal]) : this.#closing.signal;
    const beforeRequest = (hop: URL) => this.#takeTurn(hop, signal);
    try {
      return await fetchResource(url, { ...options, userAgent, allowPrivate, beforeRequest, signal });
    } catch (error) {
      if (error instanceof SlowDownFetchError) this.#hosts.pause(new URL(error.url).host, error.retryAfterMs);
      throw error;
    }
  }

  /** The sitemaps named by the robots.txt of the URL's site. Throws `FetchError` when the site can't be asked. */
  async sitemaps(url: string): Promise<string[]> {
    return this.#robots.sitemaps(new URL(url));
  }

  /** Ends the requests that run and those that wait for their turn: they throw a `ClientClosedError`. */
  async close(): Promise<void> {
    this.#closing.abort(new ClientClosedError());
  }

  async #takeTurn(url: URL, signal: AbortSignal): Promise<void> {
    const crawlDelay = await this.#robots.check(url);
    const wait = this.#hosts.waitOf(url.host);
    if (wait > LONGEST_WAIT_MS) {
      throw new SlowDownFetchError('host-paused', url.href, `${url.host} is left alone for now`, wait, {});
    }
    const delay = Math.min(Math.max(this.#options.minDelayMs ?? MIN_DELAY_MS, crawlDelay), MAX_DELAY_MS);
    await this.#hosts.turn(url.host, delay, signal);
  }
}
