/** What both queues do alike when the caller does not say. */
export const DEFAULT_ATTEMPTS = 3;
export const DEFAULT_BACKOFF_MS = 1000;
/** A worker that was silent for this long is taken for dead. */
export const DEFAULT_LEASE_MS = 30_000;
/** A job whose worker died this often is taken for the cause of it, and becomes a dead letter at the next death. */
export const MAX_STALLS = 3;
/** A job that was put off this often, or for the first time so long ago, is given up the next time. */
export const MAX_DELAYS = 500;
export const MAX_DELAYED_MS = 7 * 24 * 3600 * 1000;
/** Waits between attempts grow to this at most. */
export const LONGEST_BACKOFF_MS = 3600 * 1000;
/** Completed jobs are kept so long and so many, for their ids to keep out duplicates. */
export const KEEP_COMPLETED_MS = 7 * 24 * 3600 * 1000;
export const KEEP_COMPLETED_COUNT = 100_000;
/** How often the table or server is asked for what other processes did. */
export const POLL_MS = 200;

/** What `openQueue` can be told besides the URL. */
export interface OpenQueueOptions {
  /** A worker that was silent for this long (milliseconds, 30,000 by default) loses its jobs to others. */
  leaseMs?: number;
  /** Told of troubles that the queue gets over by itself, as lost connections; by default they are process warnings. */
  onError?: (error: Error) => void;
}
