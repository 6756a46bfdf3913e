import { LONGEST_BACKOFF_MS, MAX_DELAYED_MS, MAX_DELAYS } from './settings.ts';

/** What a queue does with a job whose run failed. */
export type Verdict =
  /** Dead letter. */
  | { kind: 'never' }
  /** Another attempt after a wait, if one is left; the wait after the first failure, null for the job's own. */
  | { kind: 'retry'; backoffMs: number | null }
  /** Again after a while, which is no attempt. */
  | { kind: 'later'; delayMs: number };

/** Reads the policy that errors carry; errors without one are tried again. */
export function verdictOf(error: unknown): Verdict {
  const { policy, retryAfterMs, backoffMs } = (error ?? {}) as Record<string, unknown>;
  if (policy === 'never') return { kind: 'never' };
  if (policy === 'slow-down' && typeof retryAfterMs === 'number') {
    return { kind: 'later', delayMs: Math.min(Math.max(0, Math.ceil(retryAfterMs)), MAX_DELAYED_MS) };
  }
  return { kind: 'retry', backoffMs: typeof backoffMs === 'number' ? backoffMs : null };
}

/** The wait after so many failures in milliseconds: doubled each time, and up to a quarter longer by chance, so that jobs which failed together don't come back together. */
export function backoff(backoffMs: number, failures: number): number {
  const wait = Math.min(backoffMs * 2 ** (failures - 1), LONGEST_BACKOFF_MS);
  return Math.round(wait * (1 + Math.random() / 4));
}

/** @param since when it was put off for the first time, milliseconds since 1970 */
export function isPutOffTooLong(delays: number, since: number, now: number): boolean {
  return delays > MAX_DELAYS || now - since > MAX_DELAYED_MS;
}

export function putOffTooLong(delays: number, error: string): string {
  return `put off ${delays} times without ever being run: ${error}`;
}
