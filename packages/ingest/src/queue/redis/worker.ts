import { UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { LeaseLostError, UnrecoverableJobError } from '../errors.ts';
import { joinJobId } from '../job-name.ts';
import type { JobHandler, QueueWorker } from '../job-queue.ts';
import { KEEP_COMPLETED_COUNT, KEEP_COMPLETED_MS, MAX_STALLS } from '../settings.ts';
import { fromBullId } from './job-key.ts';

/** What is stored with a job. */
export interface StoredJob {
  data: unknown;
  /** Tells a job that was added from one of the same id that was there before. */
  token?: string;
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

/** Runs jobs of one name with a BullMQ worker. */
export function startWorker(setup: WorkerSetup): QueueWorker {
  const { name, handler, concurrency, leaseMs, prefix, connection, onError } = setup;
  const running = new Map<string, AbortController>();
  const worker = new Worker<StoredJob>(
    name,
    async (job) => {
      const id = job.id ?? '';
      const abort = new AbortController();
      running.set(id, abort);
      try {
        const context = { id: joinJobId(name, fromBullId(id)), attempt: job.attemptsMade + 1, signal: abort.signal };
        await handler(job.data.data, context);
      } catch (error) {
        if (error instanceof UnrecoverableJobError) throw new UnrecoverableError(error.message);
        throw error instanceof Error ? error : new Error(String(error));
      } finally {
        running.delete(id);
      }
    },
    {
      connection,
      prefix,
      concurrency,
      lockDuration: leaseMs,
      stalledInterval: leaseMs / 2,
      maxStalledCount: MAX_STALLS,
      removeOnComplete: { age: KEEP_COMPLETED_MS / 1000, count: KEEP_COMPLETED_COUNT },
    },
  );
  worker.on('error', onError);
  worker.on('lockRenewalFailed', (ids) => {
    for (const id of ids) running.get(id)?.abort(new LeaseLostError(joinJobId(name, fromBullId(id))));
  });
  return { close: () => worker.close() };
}
