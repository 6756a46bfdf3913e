import { type Answer, type Ask, ask, freshState, type HostState, pause, release } from './state.ts';
import type { StateKeeper } from './waiting-turns.ts';

/** So many hosts may be known before those whose time is over are looked for. */
const MANY = 1000;

/** States of this process only. */
export class MemoryKeeper implements StateKeeper {
  readonly #hosts = new Map<string, HostState>();
  #forgetAt = MANY;

  async ask(host: string, question: Ask): Promise<Answer> {
    return ask(this.#state(host), Date.now(), question);
  }

  async release(host: string, token: string, delayMs: number, outcome: 'ok' | 'failed'): Promise<void> {
    release(this.#state(host), Date.now(), token, delayMs, outcome);
  }

  async pause(host: string, ms: number): Promise<void> {
    pause(this.#state(host), Date.now(), ms);
  }

  async waitOf(host: string): Promise<number> {
    return Math.max(0, (this.#hosts.get(host)?.free ?? 0) - Date.now());
  }

  async close(): Promise<void> {
    this.#hosts.clear();
  }

  #state(host: string): HostState {
    let state = this.#hosts.get(host);
    if (state === undefined) {
      this.#forgetPast();
      state = freshState();
      this.#hosts.set(host, state);
    }
    return state;
  }

  #forgetPast(): void {
    if (this.#hosts.size < this.#forgetAt) return;
    const now = Date.now();
    for (const [host, { free, next, back, until }] of this.#hosts) {
      if (Math.max(free, next, back, until) < now) this.#hosts.delete(host);
    }
    this.#forgetAt = Math.max(MANY, this.#hosts.size * 2);
  }
}
