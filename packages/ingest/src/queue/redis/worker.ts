import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { LeaseLostError } from '../errors.ts';
import { joinJobId } from '../job-name.ts';
import type { JobHandler, QueueWorker } from '../job-queue.ts';
import { DEFAULT_BACKOFF_MS, KEEP_COMPLETED_COUNT, KEEP_COMPLETED_MS, MAX_STALLS, POLL_MS } from '../settings.ts';
import { backoff, isPutOffTooLong, putOffTooLong, verdictOf } from '../verdict.ts';
import { type GroupLock, takeGroup } from './group-lock.ts';
import { fromBullId } from './job-key.ts';

/** What is stored with a job. */
export interface StoredJob {
  data: unknown;
  /** Tells a job that was added from one of the same id that was there before. */
  token?: string;
  group?: string;
  /** How often it was put off, and when for the first time, milliseconds since 1970. */
  delays?: number;
  delayedSince?: number;
}

export interface WorkerSetup {
  name: string;
  handler: JobHandler;
  concurrency: number;
  leaseMs: number;
  prefix: string;
  connection: Redis;
  onError: (error: Error) => void;
}

type StoredBullJob = Job<StoredJob>;

/** Runs jobs of one name with a BullMQ worker. */
export function startWorker(setup: WorkerSetup): QueueWorker {
  const { name, handler, concurrency, leaseMs, prefix, connection, onError } = setup;
  const running = new Map<string, AbortController>();

  const run = async (job: StoredBullJob, token = '') => {
    const id = job.id ?? '';
    const jobId = joinJobId(name, fromBullId(id));
    const abort = new AbortController();
    const { group } = job.data;
    let lock: GroupLock | null = null;
    if (group !== undefined) {
      const lost = (error?: Error) => {
        if (error !== undefined) onError(error);
        abort.abort(new LeaseLostError(jobId));
      };
      lock = await takeGroup(connection, `${prefix}-groups:${name}:${group}`, `${id} ${token}`, leaseMs, lost);
      if (lock === null) return putOff(job, token, 2 * POLL_MS);
    }
    running.set(id, abort);
    try {
      await handler(job.data.data, { id: jobId, attempt: job.attemptsMade + 1, signal: abort.signal });
    } catch (error) {
      await judge(job, token, error);
    } finally {
      running.delete(id);
      // It ends by itself, too: that is no reason to fail the job.
      await lock?.release().catch(onError);
    }
  };

  const worker = new Worker<StoredJob>(name, run, {
    connection,
    prefix,
    concurrency,
    lockDuration: leaseMs,
    stalledInterval: leaseMs / 2,
    maxStalledCount: MAX_STALLS,
    removeOnComplete: { age: KEEP_COMPLETED_MS / 1000, count: KEEP_COMPLETED_COUNT },
    settings: { backoffStrategy: waitAfter },
  });
  worker.on('error', onError);
  worker.on('lockRenewalFailed', (ids) => {
    for (const id of ids) running.get(id)?.abort(new LeaseLostError(joinJobId(name, fromBullId(id))));
  });
  return { close: () => worker.close() };
}

/** Throws what BullMQ understands of what a handler threw. */
async function judge(job: StoredBullJob, token: string, error: unknown): Promise<never> {
  const verdict = verdictOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (verdict.kind === 'never') throw new UnrecoverableError(message);
  if (verdict.kind === 'retry') throw error instanceof Error ? error : new Error(message);
  const now = Date.now();
  const delays = (job.data.delays ?? 0) + 1;
  const delayedSince = job.data.delayedSince ?? now;
  if (isPutOffTooLong(delays, delayedSince, now)) throw new UnrecoverableError(putOffTooLong(delays, message));
  await job.updateData({ ...job.data, delays, delayedSince });
  return putOff(job, token, verdict.delayMs);
}

async function putOff(job: StoredBullJob, token: string, ms: number): Promise<never> {
  await job.moveToDelayed(Date.now() + ms, token);
  throw new DelayedError();
}

function waitAfter(failures: number, _type?: string, error?: Error, job?: { opts: { backoff?: unknown } }): number {
  const verdict = verdictOf(error);
  const own = (job?.opts.backoff as { delay?: number } | undefined)?.delay ?? DEFAULT_BACKOFF_MS;
  return backoff((verdict.kind === 'retry' ? verdict.backoffMs : null) ?? own, failures);
}
