import { afterEach, beforeEach } from 'vitest';
import { type JobQueue, openQueue } from '../index.ts';

export const LEASE_MS = 1500;

/** A fresh queue for every test. */
export interface QueueSet {
  readonly url: string;
  readonly queue: JobQueue;
  /** Another connection to the same queue. All are closed after the test. */
  open(): Promise<JobQueue>;
}

export function useQueue(freshUrl: () => Promise<string>): QueueSet {
  let url: string;
  let queue: JobQueue;
  const opened: JobQueue[] = [];
  const open = async () => {
    const another = await openQueue(url, { leaseMs: LEASE_MS });
    opened.push(another);
    return another;
  };
  beforeEach(async () => {
    url = await freshUrl();
    queue = await open();
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });
  return {
    get url() {
      return url;
    },
    get queue() {
      return queue;
    },
    open,
  };
}
