import type { DecisionResponse } from '@opine/schema';
import { type ReadonlySignal, signal } from '@preact/signals';
import { ApiFailure } from '../api/index.ts';
import type { Entry } from './entry.ts';

const PLACE = 'opine.outbox';
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What the outbox needs of the world. */
export interface Outside {
  /** Survives a reload of the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  send(entry: Entry): Promise<DecisionResponse>;
  /** Called with the server's answer, once per entry. */
  settled(entry: Entry, response: DecisionResponse): void;
  /** Runs one at a time among all the pages that share the storage. */
  exclusively(work: () => Promise<void>): Promise<void>;
}

/**
 * Keeps decisions until the server has them: in the order in which they were made, through reloads and outages, each
 * exactly once. What the server refuses for good stays too, with its reason, until the reviewer says what to do.
 */
export class Outbox {
  readonly #entries = signal<readonly Entry[]>([]);
  readonly #failure = signal<ApiFailure | null>(null);
  readonly #outside: Outside;
  #sending = false;
  #wait = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(outside: Outside) {
    this.#outside = outside;
    this.reread();
  }

  get entries(): ReadonlySignal<readonly Entry[]> {
    return this.#entries;
  }

  /** Why decisions are being kept back; null while all is well. */
  get failure(): ReadonlySignal<ApiFailure | null> {
    return this.#failure;
  }

  /** Takes what another page that shares the storage has put there or delivered. */
  reread(): void {
    this.#entries.value = JSON.parse(this.#outside.storage.getItem(PLACE) ?? '[]') as Entry[];
  }

  add(entry: Entry): Promise<void> {
    this.#change((entries) => [...entries, entry]);
    return this.flush();
  }

  discard(key: string): void {
    this.#change((entries) => entries.filter((entry) => entry.key !== key));
  }

  /** Sends a refused entry once more. */
  resend(key: string): Promise<void> {
    this.#change((entries) =>
      entries.map((entry) => {
        if (entry.key !== key) return entry;
        const { refused, ...again } = entry;
        return again;
      }),
    );
    return this.flush();
  }

  /** Sends all that waits; on trouble tries again by itself, later and later up to every half minute. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      await this.#outside.exclusively(() => this.#sendAll());
      this.#failure.value = null;
      this.#wait = FIRST_WAIT_MS;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      this.#failure.value = error;
      this.#timer = setTimeout(() => this.flush(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    } finally {
      this.#sending = false;
    }
    // What came in after the last look and before the lock was given back.
    if (this.#failure.value === null && this.#next() !== undefined) await this.flush();
  }

  async #sendAll(): Promise<void> {
    this.reread();
    for (;;) {
      const entry = this.#next();
      if (entry === undefined) return;
      await this.#deliver(entry);
    }
  }

  #next(): Entry | undefined {
    return this.#entries.value.find(({ refused }) => refused === undefined);
  }

  async #deliver(entry: Entry): Promise<void> {
    try {
      const response = await this.#outside.send(entry);
      this.discard(entry.key);
      this.#outside.settled(entry, response);
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.passing) throw error;
      this.#replace({ ...entry, refused: error.message });
    }
  }

  #replace(changed: Entry): void {
    this.#change((entries) => entries.map((entry) => (entry.key === changed.key ? changed : entry)));
  }

  #change(how: (entries: readonly Entry[]) => readonly Entry[]): void {
    this.reread();
    this.#entries.value = how(this.#entries.value);
    this.#outside.storage.setItem(PLACE, JSON.stringify(this.#entries.value));
  }
}
