/** A failing host is asked this seldom at most, unless its own delay is longer. */
export const LONGEST_DELAY_MS = 10 * 60_000;
/** Nobody is told to come back later than this after the host is free again: places farther behind are not kept. */
export const FARTHEST_RETURN_MS = 30 * 60_000;
/** While a turn is taken nobody knows when it ends: it is looked again after this. */
export const LOOK_AGAIN_MS = 50;
/** A turn that is not given back within this is taken for that of a dead process. Requests end sooner by their deadline. */
export const DEFAULT_LEASE_MS = 60_000;

/** What is remembered of a host. Times are milliseconds since 1970; 0 stands for none. */
export interface HostState {
  /** Before this no request may start: a delay after the last one's end, or a pause. */
  free: number;
  /** The next start that nobody has reserved. */
  next: number;
  /** When the last of those who were sent away comes back. */
  back: number;
  /** Failures in a row. */
  failures: number;
  /** Who has the turn, and until when that is believed. */
  holder: string;
  until: number;
}

export interface Ask {
  token: string;
  delayMs: number;
  /** What is left of it. */
  patienceMs: number;
  /** Whether a start was reserved by an earlier ask. */
  reserved: boolean;
  leaseMs: number;
}

/** `wait`: ask again (a start is reserved); `return`: the patience doesn't reach; both with milliseconds. */
export type Answer = { kind: 'granted' } | { kind: 'wait' | 'return'; ms: number };

/*
 * The rules, as changes to a state. Redis has them as scripts (redis-scripts.ts), as its servers must apply them in one step.
 */

export function freshState(): HostState {
  return { free: 0, next: 0, back: 0, failures: 0, holder: '', until: 0 };
}

export function ask(state: HostState, now: number, { token, delayMs, patienceMs, reserved, leaseMs }: Ask): Answer {
  const held = state.until > now;
  const earliest = Math.max(now, state.free, held ? now + LOOK_AGAIN_MS : 0);
  const start = reserved ? earliest : Math.max(earliest, state.next);
  if (start - now > patienceMs) return { kind: 'return', ms: comeBack(state, now, start, delayMs) };
  if (!reserved) state.next = start + delayMs;
  if (start > now) return { kind: 'wait', ms: start - now };
  state.holder = token;
  state.until = now + leaseMs;
  return { kind: 'granted' };
}

function comeBack(state: HostState, now: number, start: number, delayMs: number): number {
  state.back = Math.min(Math.max(start, state.back) + delayMs, start + FARTHEST_RETURN_MS);
  return state.back - now;
}

export function release(state: HostState, now: number, token: string, delayMs: number, outcome: 'ok' | 'failed'): void {
  state.failures = outcome === 'ok' ? 0 : state.failures + 1;
  const grown = Math.min(delayMs * 2 ** Math.min(state.failures, 30), LONGEST_DELAY_MS);
  pause(state, now, Math.max(delayMs, grown));
  if (state.holder !== token) return;
  state.holder = '';
  state.until = 0;
}

export function pause(state: HostState, now: number, ms: number): void {
  state.free = Math.max(state.free, now + ms);
  state.next = Math.max(state.next, state.free);
}
