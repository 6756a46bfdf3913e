import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { connectRedis } from '../../servers/index.ts';
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
import { nextRun } from '../next-run.ts';
import { DEFAULT_ATTEMPTS, DEFAULT_BACKOFF_MS, POLL_MS } from '../settings.ts';
import { fromBullId, toBullId } from './job-key.ts';
import { type StoredJob, startWorker } from './worker.ts';

type BullQueue = Queue<StoredJob, void, string, StoredJob, void, string>;

const PREFIX = 'opine';
/** The Redis set of all names that jobs were added, scheduled or worked on for. */
const NAMES_KEY = `${PREFIX}:names`;

/** A queue on Redis for more than one machine: a BullMQ queue for every job name. */
export class RedisQueue implements JobQueue {
  readonly #redis: Redis;
  readonly #leaseMs: number;
  readonly #onError: (error: Error) => void;
  readonly #queues = new Map<string, BullQueue>();
  readonly #workers = new Set<QueueWorker>();
  #closed = false;

  private constructor(redis: Redis, leaseMs: number, onError: (error: Error) => void) {
    this.#redis = redis;
    this.#leaseMs = leaseMs;
    this.#onError = onError;
  }

  static async open(url: string, leaseMs: number, onError: (error: Error) => void): Promise<RedisQueue> {
    return new RedisQueue(await connectRedis(url, onError), leaseMs, onError);
  }

  async add(name: string, data: unknown, options: AddOptions = {}): Promise<AddedJob> {
    const queue = await this.#named(name);
    const key = options.id ?? randomUUID();
    const token = randomUUID();
    const stored = { data: data ?? null, token, ...grouped(options) };
    const jobId = toBullId(key);
    await queue.add(name, stored, {
      jobId,
      delay: options.delayMs ?? 0,
      ...retries(options.attempts, options.backoffMs),
    });
    const id = joinJobId(name, key);
    if (options.id === undefined) return { id, added: true };
    // BullMQ answers alike whether the id was new or not; the stored token tells. A job that is gone was ours and is done.
    const kept = await queue.getJob(jobId);
    return { id, added: kept === undefined || kept.data.token === token };
  }

  process(name: string, handler: JobHandler, options: ProcessOptions = {}): QueueWorker {
    checkJobName(name);
    this.#checkOpen();
    const worker = startWorker({
      name,
      handler,
      concurrency: options.concurrency ?? 1,
      leaseMs: this.#leaseMs,
      prefix: PREFIX,
      connection: this.#redis,
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
    nextRun(when, Date.now());
    const queue = await this.#named(name);
    const repeat = 'cron' in when ? { pattern: when.cron, tz: when.timeZone ?? 'UTC' } : { every: when.everyMs };
    const present = await queue.getJobScheduler(id);
    const stored = { data: data ?? null, ...grouped(options) };
    // Setting it anew would move a run that was missed while no worker was up into the future.
    if (
      present?.next != null &&
      present.pattern === repeat.pattern &&
      present.tz === repeat.tz &&
      present.every === repeat.every &&
      isDeepStrictEqual(present.template?.data, JSON.parse(JSON.stringify(stored)))
    ) {
      return;
    }
    for (const [other, otherQueue] of await this.#all()) if (other !== name) await otherQueue.removeJobScheduler(id);
    await queue.upsertJobScheduler(id, repeat, { name, data: stored, opts: retries() });
  }

  async unschedule(id: string): Promise<boolean> {
    let removed = false;
    for (const [, queue] of await this.#all()) removed = (await queue.removeJobScheduler(id)) || removed;
    return removed;
  }

  async schedules(): Promise<ScheduleState[]> {
    const states: ScheduleState[] = [];
    for (const [name, queue] of await this.#all()) {
      for (const { key, next } of await queue.getJobSchedulers()) {
        if (next !== undefined) states.push({ id: key, name, nextRunAt: new Date(next).toISOString() });
      }
    }
    return states.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async deadLetters(limit = 100): Promise<DeadLetter[]> {
    const letters: DeadLetter[] = [];
    for (const [name, queue] of await this.#all()) {
      const jobs = (await queue.getFailed(0, limit - 1)) as Job<StoredJob>[];
      for (const job of jobs) letters.push(toDeadLetter(name, job));
    }
    return letters.sort((a, b) => (a.failedAt < b.failedAt ? 1 : -1)).slice(0, limit);
  }

  async retryDead(id: string): Promise<boolean> {
    const parts = splitJobId(id);
    const queue = parts === null ? undefined : (await this.#all()).get(parts.name);
    if (parts === null || queue === undefined) return false;
    const job = await queue.getJob(toBullId(parts.key));
    if (job === undefined || (await job.getState()) !== 'failed') return false;
    const { delays, delayedSince, ...rest } = job.data;
    if (delays !== undefined) await job.updateData(rest);
    await job.retry('failed', { resetAttemptsMade: true });
    return true;
  }

  async counts(names?: string[]): Promise<JobCounts> {
    const sum: JobCounts = { waiting: 0, active: 0, delayed: 0, dead: 0, completed: 0 };
    for (const [name, queue] of await this.#all()) {
      if (names !== undefined && !names.includes(name)) continue;
      const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed', 'completed');
      sum.waiting += counts.waiting + counts.prioritized;
      sum.active += counts.active;
      sum.delayed += counts.delayed - (await futureRuns(queue));
      sum.dead += counts.failed;
      sum.completed += counts.completed;
    }
    return sum;
  }

  async idle(names?: string[]): Promise<void> {
    for (;;) {
      const { waiting, active, delayed } = await this.counts(names);
      if (waiting + active + delayed === 0) return;
      await sleep(POLL_MS / 4);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([...this.#workers].map((worker) => worker.close()));
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.#redis.quit();
  }

  async #named(name: string): Promise<BullQueue> {
    checkJobName(name);
    this.#checkOpen();
    await this.#redis.sadd(NAMES_KEY, name);
    return this.#queue(name);
  }

  /** The queues of all names that any process has used. */
  async #all(): Promise<Map<string, BullQueue>> {
    this.#checkOpen();
    const names = await this.#redis.smembers(NAMES_KEY);
    return new Map(names.map((name) => [name, this.#queue(name)]));
  }

  #queue(name: string): BullQueue {
    let queue = this.#queues.get(name);
    if (queue === undefined) {
      queue = new Queue<StoredJob, void, string>(name, { connection: this.#redis, prefix: PREFIX });
      queue.on('error', this.#onError);
      this.#queues.set(name, queue);
    }
    return queue;
  }

  #checkOpen(): void {
    if (this.#closed) throw new QueueError('queue-closed', 'the queue was closed: open it again to use it');
  }
}

function retries(attempts = DEFAULT_ATTEMPTS, backoffMs = DEFAULT_BACKOFF_MS) {
  // The worker's own strategy: it knows the error.
  return { attempts, backoff: { type: 'custom', delay: backoffMs } };
}

function grouped({ group }: ScheduleOptions): { group?: string } {
  return group === undefined ? {} : { group };
}

/** How many of a queue's delayed jobs are the next runs of schedules, which BullMQ keeps ready among them. */
async function futureRuns(queue: BullQueue): Promise<number> {
  const schedulers = await queue.getJobSchedulers();
  const states = await Promise.all(schedulers.map(({ key, next }) => queue.getJobState(`repeat:${key}:${next}`)));
  return states.filter((state) => state === 'delayed').length;
}

function toDeadLetter(name: string, job: Job<StoredJob>): DeadLetter {
  return {
    id: joinJobId(name, fromBullId(job.id ?? '')),
    name,
    data: job.data.data,
    error: job.failedReason,
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}
