import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { QueueError } from '../errors.ts';
import { checkJobName, joinJobId, splitJobId } from '../job-name.ts';
import type {
  AddedJob,
  AddOptions,
  DeadLetter,
  JobCounts,
  JobHandler,
  JobQueue,
  ProcessOptions,
  QueueWorker,
  Schedule,
  ScheduleOptions,
  ScheduleState,
} from '../job-queue.ts';
import { DEFAULT_ATTEMPTS, DEFAULT_BACKOFF_MS, POLL_MS } from '../settings.ts';
import { openDatabase } from './database.ts';
import { JobTable } from './job-table.ts';
import { ScheduleTable } from './schedule-table.ts';
import { SqliteWorker } from './worker.ts';

/** Old jobs are looked for this often while the queue is open. */
const PRUNE_MS = 3600 * 1000;

/** A queue in one SQLite file, which several processes of a machine may share. */
export class SqliteQueue implements JobQueue {
  readonly #database: Database;
  readonly #jobs: JobTable;
  readonly #schedules: ScheduleTable;
  readonly #leaseMs: number;
  readonly #onError: (error: Error) => void;
  readonly #workers = new Set<SqliteWorker>();
  readonly #pruning: NodeJS.Timeout;

  constructor(file: string, leaseMs: number, onError: (error: Error) => void) {
    this.#database = openDatabase(file);
    this.#jobs = new JobTable(this.#database);
    this.#schedules = new ScheduleTable(this.#database, this.#jobs);
    this.#leaseMs = leaseMs;
    this.#onError = onError;
    this.#jobs.prune(Date.now());
    this.#pruning = setInterval(() => {
      try {
        this.#jobs.prune(Date.now());
      } catch (error) {
        this.#onError(error as Error);
      }
    }, PRUNE_MS).unref();
  }

  async add(name: string, data: unknown, options: AddOptions = {}): Promise<AddedJob> {
    checkJobName(name);
    this.#checkOpen();
    const key = options.id ?? randomUUID();
    const added = this.#jobs.add({
      name,
      key,
      data: JSON.stringify(data ?? null),
      runAt: Date.now() + (options.delayMs ?? 0),
      attempts: options.attempts ?? DEFAULT_ATTEMPTS,
      backoffMs: options.backoffMs ?? DEFAULT_BACKOFF_MS,
      schedule: null,
      group: options.group ?? null,
    });
    if (added) this.#wake(name);
    return { id: joinJobId(name, key), added };
  }

  process(name: string, handler: JobHandler, options: ProcessOptions = {}): QueueWorker {
    checkJobName(name);
    this.#checkOpen();
    const worker = new SqliteWorker({
      name,
      handler,
      concurrency: options.concurrency ?? 1,
      leaseMs: this.#leaseMs,
      jobs: this.#jobs,
      schedules: this.#schedules,
      onError: this.#onError,
    });
    this.#workers.add(worker);
    return worker;
  }

  async schedule(
    id: string,
    when: Schedule,
    name: string,
    data: unknown,
    options: ScheduleOptions = {},
  ): Promise<void> {
    checkJobName(name);
    this.#checkOpen();
    const group = options.group ?? null;
    this.#schedules.upsert({ id, when, name, data: JSON.stringify(data ?? null), group }, Date.now());
    this.#wake(name);
  }

  async unschedule(id: string): Promise<boolean> {
    this.#checkOpen();
    return this.#schedules.remove(id);
  }

  async schedules(): Promise<ScheduleState[]> {
    this.#checkOpen();
    return this.#schedules.all();
  }

  async deadLetters(limit = 100): Promise<DeadLetter[]> {
    this.#checkOpen();
    return this.#jobs.deadLetters(limit);
  }

  async retryDead(id: string): Promise<boolean> {
    this.#checkOpen();
    const parts = splitJobId(id);
    if (parts === null || !this.#jobs.revive(parts.name, parts.key, Date.now())) return false;
    this.#wake(parts.name);
    return true;
  }

  async counts(names?: string[]): Promise<JobCounts> {
    this.#checkOpen();
    return this.#jobs.counts(names, Date.now());
  }

  async idle(names?: string[]): Promise<void> {
    this.#checkOpen();
    while (this.#jobs.hasOpenJobs(names)) {
      await sleep(POLL_MS / 4);
      this.#checkOpen();
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#pruning);
    await Promise.all([...this.#workers].map((worker) => worker.close()));
    this.#database.close();
  }

  #wake(name: string): void {
    for (const worker of this.#workers) if (worker.name === name) worker.wake();
  }

  #checkOpen(): void {
    if (!this.#database.open) throw new QueueError('queue-closed', 'the queue was closed: open it again to use it');
  }
}
