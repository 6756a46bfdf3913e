import {
  type Exchange,
  type FetchError,
  type FetchedResource,
  type FetchOptions,
  fetchResource,
  type NotModified,
  type RequestEnded,
  SlowDownFetchError,
} from '../fetch/index.ts';
import { Robots } from '../robots/index.ts';
import { ClientClosedError } from './errors.ts';
import { type HostTurns, processTurns } from './turns/index.ts';

const MIN_DELAY_MS = 1000;
/** A longer Crawl-delay is taken for a mistake. */
const MAX_DELAY_MS = 10 * 60_000;
/**
 * By the delay between two requests: one waits while another runs, so that a host is asked as often as it may be; more
 * would only hold up workers that have other hosts to ask.
 */
const patienceFor = (delayMs: number) => Math.min(Math.max(delayMs * 1.5, 500), 1500);
/** For what leads to pages: it would else come back behind all of the host's pages that wait. */
const LONG_PATIENCE_MS = 10_000;

export interface WebClientOptions {
  /** `userAgent()` makes an honest one. */
  userAgent: string;
  /** Lets private, loopback and link-local addresses through, all or those of the hosts that are named: for tests and intranets. */
  allowPrivate?: boolean | readonly string[];
  /** Between two requests to one host, in milliseconds; 1,000 by default. A site's own Crawl-delay may make it longer. */
  minDelayMs?: number;
  /** Whose turn it is at each host; by default only this process is looked at. They are the caller's to close. */
  turns?: HostTurns;
  /** Told of every request, in the asynchronous context of the call that caused it. */
  onExchange?: (exchange: Exchange) => void;
}

/** Fetches as a well-behaved crawler does: robots rules on every hop, one request at a time and host, pauses when asked for. */
export class WebClient {
  readonly #options: WebClientOptions;
  readonly #robots: Robots;
  readonly #turns: HostTurns;
  readonly #closing = new AbortController();

  constructor(options: WebClientOptions) {
    const { userAgent, allowPrivate, onExchange } = options;
    this.#options = options;
    this.#turns = options.turns ?? processTurns();
    const signal = this.#closing.signal;
    const beforeRequest = (url: URL) => this.#takeTurn(url, 0, true, signal);
    this.#robots = new Robots({ userAgent, allowPrivate, onExchange, beforeRequest, signal });
  }

  /**
   * As `fetchResource`. A request that would have to wait too long for its turn, as others wait or the host asked for
   * patience, throws `SlowDownFetchError` (`host-busy`).
   */
  async get(
    url: string,
    options: Pick<FetchOptions, 'expect' | 'validators' | 'signal'> = {},
  ): Promise<FetchedResource | NotModified> {
    const { userAgent, allowPrivate, onExchange } = this.#options;
    const { signal, stop } = this.#follow(options.signal);
    const { expect = 'page' } = options;
    let hops = 0;
    const beforeRequest = async (hop: URL) => {
      const crawlDelay = await this.#robots.check(hop);
      // A redirect that is not followed now has to be asked for again.
      const isWorthWaiting = expect !== 'page' || hops++ > 0;
      return this.#takeTurn(hop, crawlDelay, isWorthWaiting, signal);
    };
    try {
      return await fetchResource(url, { ...options, userAgent, allowPrivate, onExchange, beforeRequest, signal });
    } finally {
      stop();
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

  async #takeTurn(url: URL, crawlDelay: number, isWorthWaiting: boolean, signal: AbortSignal): Promise<RequestEnded> {
    const delayMs = Math.min(Math.max(this.#options.minDelayMs ?? MIN_DELAY_MS, crawlDelay), MAX_DELAY_MS);
    const patienceMs = isWorthWaiting ? LONG_PATIENCE_MS : patienceFor(delayMs);
    const turn = await this.#turns.turn(url.host, { delayMs, patienceMs, signal });
    if (!turn.granted) {
      const what = `others are to be asked of ${url.host} first; come back in ${turn.waitMs} ms`;
      throw new SlowDownFetchError('host-busy', url.href, what, turn.waitMs);
    }
    return async (error: FetchError | null) => {
      // Before the turn is given back, so that nobody slips in.
      if (error instanceof SlowDownFetchError) await this.#turns.pause(url.host, error.retryAfterMs);
      await turn.release(error === null || error.policy === 'never' ? 'ok' : 'failed');
    };
  }

  /** The caller's signal and that of the closing as one, until `stop`. */
  #follow(other?: AbortSignal): { signal: AbortSignal; stop(): void } {
    const closing = this.#closing.signal;
    if (other === undefined) return { signal: closing, stop() {} };
    const controller = new AbortController();
    const follow = () => controller.abort(other.aborted ? other.reason : closing.reason);
    if (other.aborted || closing.aborted) follow();
    other.addEventListener('abort', follow);
    closing.addEventListener('abort', follow);
    return {
      signal: controller.signal,
      stop() {
        other.removeEventListener('abort', follow);
        closing.removeEventListener('abort', follow);
      },
    };
  }
}
