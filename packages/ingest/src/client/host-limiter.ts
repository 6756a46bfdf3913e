import { setTimeout as sleep } from 'node:timers/promises';

/** Lets requests to one host go out one after the other, some time apart. It knows of this process only. */
export class HostLimiter {
  readonly #nextTurn = new Map<string, number>();

  /** Resolves when it is this request's turn; the next one's comes `delayMs` later. */
  async turn(host: string, delayMs: number, signal?: AbortSignal): Promise<void> {
    const now = Date.now();
    const turn = Math.max(now, this.#nextTurn.get(host) ?? 0);
    this.#forgetPast(now);
    this.#nextTurn.set(host, turn + delayMs);
    if (turn > now) await sleep(turn - now, undefined, { signal });
  }

  /** Leaves the host alone for a while. */
  pause(host: string, ms: number): void {
    this.#nextTurn.set(host, Math.max(this.#nextTurn.get(host) ?? 0, Date.now() + ms));
  }

  /** When the host may be asked again, in milliseconds from now; 0 when at once. */
  waitOf(host: string): number {
    return Math.max(0, (this.#nextTurn.get(host) ?? 0) - Date.now());
  }

  #forgetPast(now: number): void {
    for (const [host, turn] of this.#nextTurn) if (turn <= now) this.#nextTurn.delete(host);
  }
}
