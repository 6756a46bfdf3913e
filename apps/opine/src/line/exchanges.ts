import { AsyncLocalStorage } from 'node:async_hooks';
import type { Exchange } from '@opine/ingest';
import type { FetchLog, FetchRecord } from '@opine/store';

/** So many are written at once, or what came together in so long. */
const BATCH = 200;
const WAIT_MS = 1000;
/** While the store can't be written, so many wait; of more, the oldest are given up. */
const MOST_WAITING = 20_000;

const sources = new AsyncLocalStorage<string>();

/** Runs `work`; all that it asks of the web is logged under this source. */
export function asSource<T>(source: string, work: () => Promise<T>): Promise<T> {
  return sources.run(source, work);
}

/** Writes the exchanges with the web into the store's log, many at once. */
export class ExchangeLog {
  readonly #log: FetchLog;
  #waiting: FetchRecord[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(log: FetchLog) {
    this.#log = log;
  }

  add({ at, url, purpose, status, code, bytes, ms }: Exchange): void {
    this.#waiting.push({ at, source: sources.getStore() ?? null, url, kind: purpose, status, code, bytes, ms });
    if (this.#waiting.length >= BATCH) this.#write();
    else this.#timer ??= setTimeout(() => this.#write(), WAIT_MS);
  }

  /** Writes what is waiting. @throws StoreError when it can't be written */
  async close(): Promise<void> {
    this.#write();
    await this.#writing;
    if (this.#waiting.length > 0) await this.#log.add(this.#waiting);
  }

  #write(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(async () => {
      const batch = this.#waiting.splice(0);
      if (batch.length === 0) return;
      try {
        await this.#log.add(batch);
      } catch (error) {
        // A crawl goes on without its log; it comes in when the store can be written again.
        this.#waiting = [...batch, ...this.#waiting].slice(-MOST_WAITING);
        process.emitWarning(error as Error);
      }
    });
  }
}
