import { randomUUID } from 'node:crypto';
import { LeaseLostError } from '../errors.ts';
import { joinJobId } from '../job-name.ts';
import type { JobHandler, QueueWorker } from '../job-queue.ts';
import { POLL_MS } from '../settings.ts';
import { verdictOf } from '../verdict.ts';
import type { ClaimedJob, JobTable } from './job-table.ts';
import type { ScheduleTable } from './schedule-table.ts';

export interface WorkerSetup {
  name: string;
  handler: JobHandler;
  concurrency: number;
  leaseMs: number;
  jobs: JobTable;
  schedules: ScheduleTable;
  onError: (error: Error) => void;
}

interface RunningJob {
  job: ClaimedJob;
  abort: AbortController;
  done: Promise<void>;
}

/** Takes jobs of one name off the table and runs them, a few at a time. */
export class SqliteWorker implements QueueWorker {
  readonly #setup: WorkerSetup;
  readonly #running = new Set<RunningJob>();
  readonly #heartbeat: NodeJS.Timeout;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(setup: WorkerSetup) {
    this.#setup = setup;
    this.#heartbeat = setInterval(() => this.#guard(() => this.#renewLeases()), setup.leaseMs / 3);
    this.wake();
  }

  get name(): string {
    return this.#setup.name;
  }

  /** Looks for work as soon as the running code is through: something was added or a job ended. */
  wake(): void {
    this.#lookIn(0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await Promise.all([...this.#running].map((running) => running.done));
    clearInterval(this.#heartbeat);
  }

  #lookIn(ms: number): void {
    if (this.#closed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#guard(() => this.#look());
      if (this.#timer === null) this.#lookIn(this.#untilNext());
    }, ms);
  }

  /** A database that is locked for too long or out of disk must not end the worker: it says so and tries again. */
  #guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#setup.onError(error as Error);
    }
  }

  #look(): void {
    const { name, jobs, schedules, concurrency, leaseMs } = this.#setup;
    const now = Date.now();
    jobs.recoverStalled(now);
    schedules.fire(name, now);
    while (this.#running.size < concurrency) {
      const job = jobs.claim(name, randomUUID(), now, Date.now() + leaseMs);
      if (job === null) break;
      this.#start(job);
    }
  }

  #start(job: ClaimedJob): void {
    const abort = new AbortController();
    const running: RunningJob = { job, abort, done: Promise.resolve() };
    this.#running.add(running);
    running.done = this.#run(job, abort.signal).finally(() => {
      this.#running.delete(running);
      this.wake();
    });
  }

  async #run(job: ClaimedJob, signal: AbortSignal): Promise<void> {
    const { name, handler, jobs } = this.#setup;
    try {
      const context = { id: joinJobId(name, job.key), attempt: job.failures + 1, signal };
      await handler(JSON.parse(job.data), context);
      this.#guard(() => jobs.complete(job, Date.now()));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#guard(() => jobs.fail(job, message, verdictOf(error), Date.now()));
    }
  }

  #renewLeases(): void {
    const { name, jobs, leaseMs } = this.#setup;
    for (const { job, abort } of this.#running) {
      if (abort.signal.aborted || jobs.renew(job, Date.now() + leaseMs)) continue;
      abort.abort(new LeaseLostError(joinJobId(name, job.key)));
    }
  }

  /** Until the next job that is known of is due, but never longer than other processes may be kept waiting. */
  #untilNext(): number {
    if (this.#running.size >= this.#setup.concurrency) return POLL_MS;
    let next = Number.POSITIVE_INFINITY;
    this.#guard(() => {
      const { name, jobs, schedules } = this.#setup;
      next = Math.min(jobs.nextDue(name) ?? next, schedules.nextDue(name) ?? next);
    });
    return Math.max(1, Math.min(POLL_MS, next - Date.now()));
  }
}
