import type { LineParts } from './parts.ts';
import { sweep } from './sweep.ts';

const EVERY_MS = 3_600_000;
/** How long the log of fetches is kept, and how many of them. */
const KEEP_MS = 30 * 24 * 3_600_000;
const KEEP_FETCHES = 1_000_000;
/** Rows dropped in one step, which holds up other writers. */
const STEP = 2000;

/** What a process does beside its jobs, at its start and every hour: see `sweep`, and dropping old log entries. */
export class Upkeep {
  readonly #parts: LineParts;
  readonly #closing = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void>;

  constructor(parts: LineParts) {
    this.#parts = parts;
    this.#running = this.#guard(true);
    this.#timer = setInterval(() => {
      this.#running = this.#running.then(() => this.#guard(false));
    }, EVERY_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing.abort();
    await this.#running;
  }

  /** A store that is locked for a moment is no reason to end: the next round is in an hour. */
  async #guard(isFirst: boolean): Promise<void> {
    try {
      await this.#round(isFirst);
    } catch (error) {
      if (!this.#closing.signal.aborted) process.emitWarning(error as Error);
    }
  }

  async #round(isFirst: boolean): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) return;
    await sweep(this.#parts, { revive: !isFirst, signal });
    const before = Date.now() - KEEP_MS;
    while (!signal.aborted) {
      const dropped = await this.#parts.store.crawl.fetches.prune({ before, keep: KEEP_FETCHES, limit: STEP });
      if (dropped < STEP) return;
    }
  }
}
