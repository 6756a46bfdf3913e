import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HostTurn, HostTurns, TurnOptions } from './host-turns.ts';
import type { Answer, Ask } from './state.ts';

/** Keeps the states of hosts and applies the rules of `state.ts`, each call in one step for all who share the states. */
export interface StateKeeper {
  ask(host: string, ask: Ask): Promise<Answer>;
  release(host: string, token: string, delayMs: number, outcome: 'ok' | 'failed'): Promise<void>;
  pause(host: string, ms: number): Promise<void>;
  waitOf(host: string): Promise<number>;
  close(): Promise<void>;
}

/** The waiting for a turn, wherever the states are kept. */
export class WaitingTurns implements HostTurns {
  readonly #keeper: StateKeeper;
  readonly #leaseMs: number;

  constructor(keeper: StateKeeper, leaseMs: number) {
    this.#keeper = keeper;
    this.#leaseMs = leaseMs;
  }

  async turn(host: string, { delayMs, patienceMs, signal }: TurnOptions): Promise<HostTurn> {
    const token = randomUUID();
    const asked = performance.now();
    let left = patienceMs;
    for (let reserved = false; ; reserved = true) {
      signal?.throwIfAborted();
      const ask = { token, delayMs, patienceMs: left, reserved, leaseMs: this.#leaseMs };
      const answer = await this.#keeper.ask(host, ask);
      if (answer.kind === 'return') return { granted: false, waitMs: answer.ms };
      if (answer.kind === 'granted') {
        return { granted: true, release: (outcome) => this.#keeper.release(host, token, delayMs, outcome) };
      }
      await sleep(answer.ms, undefined, { signal }).catch((error) => {
        signal?.throwIfAborted();
        throw error;
      });
      // Whoever has a start reserved waits out a request that takes its time, but not one that hangs.
      left = Math.max(0, 2 * patienceMs + delayMs - (performance.now() - asked));
    }
  }

  pause(host: string, ms: number): Promise<void> {
    return this.#keeper.pause(host, ms);
  }

  waitOf(host: string): Promise<number> {
    return this.#keeper.waitOf(host);
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }
}
