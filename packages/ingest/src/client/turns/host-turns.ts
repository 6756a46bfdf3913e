/**
 * Whose turn it is to ask a host: one request at a time and host, some time apart from the end of one to the start of the
 * next, over all processes that share the turns. All implementations pass the suite in `turns.contract.ts`.
 */
export interface HostTurns {
  /**
   * Resolves when it is this request's turn, which ends with `release`; the turn of a process that died ends by itself.
   * A request that would have to wait for longer than `patienceMs` is told at once when to come back, each a delay after
   * the other, so that they don't all return together.
   */
  turn(host: string, options: TurnOptions): Promise<HostTurn>;
  /** Leaves the host alone for a while, as it asked for. */
  pause(host: string, ms: number): Promise<void>;
  /** When the host may be asked again, in milliseconds from now; 0 when at once or as soon as the running request ends. */
  waitOf(host: string): Promise<number>;
  /** Lets go of the connection. */
  close(): Promise<void>;
}

export interface TurnOptions {
  /** From the end of one request to the start of the next, milliseconds. */
  delayMs: number;
  /** The longest wait that is worth it, milliseconds. A turn that was as good as ours may come a little later still. */
  patienceMs: number;
  /** Ends the waiting: its reason is thrown. */
  signal?: AbortSignal;
}

export type HostTurn =
  | {
      granted: true;
      /**
       * Gives the turn back. Every failure in a row (the host fails, does not answer or asks for patience) doubles the delay up to ten minutes,
       * one success sets it back.
       */
      release(outcome: 'ok' | 'failed'): Promise<void>;
    }
  | {
      granted: false;
      /** When to come back, in milliseconds from now. */
      waitMs: number;
    };
