/** What a job queue does, whichever server holds the jobs. Both implementations pass the suite in `contract/`. */
export interface JobQueue {
  /**
   * Adds a job. `data` must survive JSON. While a job with the same name and `options.id` is kept in the queue (waiting,
   * running, completed or dead) nothing is added, and `added` is false.
   */
  add(name: string, data: unknown, options?: AddOptions): Promise<AddedJob>;
  /** Starts to work on jobs of one name, in this process, until the worker or the queue is closed. */
  process(name: string, handler: JobHandler, options?: ProcessOptions): QueueWorker;
  /**
   * Adds a job of this name again and again. The same id replaces the schedule; an unchanged one keeps its next run.
   * Runs that were missed while no worker was up are caught up once. Invalid patterns throw `QueueError` (`bad-schedule`).
   */
  schedule(id: string, when: Schedule, name: string, data: unknown, options?: ScheduleOptions): Promise<void>;
  /** Takes a schedule back; false when there is none of this id. Jobs it already added stay. */
  unschedule(id: string): Promise<boolean>;
  /** The schedules there are, by id. */
  schedules(): Promise<ScheduleState[]>;
  /** Jobs that were given up, latest first. */
  deadLetters(limit?: number): Promise<DeadLetter[]>;
  /** Puts a dead job back to work with all its attempts; false when there is no dead job of this id (`DeadLetter.id`). */
  retryDead(id: string): Promise<boolean>;
  /** How many jobs there are in each state; future runs of schedules are not counted. */
  counts(names?: string[]): Promise<JobCounts>;
  /** Resolves when no job (of these names) waits, runs or is delayed, retries included; future runs of schedules don't count. */
  idle(names?: string[]): Promise<void>;
  /** Stops the workers of this queue gracefully and lets go of the connection. */
  close(): Promise<void>;
}

export interface AddOptions {
  /** Deduplication key within the name. */
  id?: string;
  /** Milliseconds from now before which it is not run. */
  delayMs?: number;
  /** Runs before it is given up; 3 by default. */
  attempts?: number;
  /**
   * Wait after the first failure in milliseconds, doubled after each further one and a little more by chance; 1,000 by
   * default. An error with `backoffMs` sets it for itself.
   */
  backoffMs?: number;
  /**
   * Of the jobs of one name and group, whether added or scheduled, one runs at a time over all workers; the others wait
   * in line. Where jobs run at the same time that another should not see begun twice (one run of a source at a time).
   */
  group?: string;
}

export type ScheduleOptions = Pick<AddOptions, 'group'>;

export interface AddedJob {
  /** Unique over the whole queue: `name/key`. */
  id: string;
  added: boolean;
}

export interface JobContext {
  id: string;
  /** 1 on the first run. */
  attempt: number;
  /** Aborted when the job is no longer ours: its lease was lost and another worker may have taken it up. */
  signal: AbortSignal;
}

/**
 * What a handler throws decides what becomes of the job, by the error's `policy` (those of `FetchError` are the same):
 * `never` (`UnrecoverableJobError`) makes it a dead letter at once; `slow-down` (`DelayedJobError`) puts it off for
 * `retryAfterMs` without using up an attempt; anything else fails the attempt.
 */
export type JobHandler = (data: unknown, context: JobContext) => Promise<void>;

export interface ProcessOptions {
  /** Jobs at the same time; 1 by default. */
  concurrency?: number;
}

export interface QueueWorker {
  /** Takes no further jobs and resolves when the running ones have ended. */
  close(): Promise<void>;
}

/** A cron pattern (five fields, or six with seconds; UTC unless `timeZone` names an IANA zone), or an interval. */
export type Schedule = { cron: string; timeZone?: string } | { everyMs: number };

export interface ScheduleState {
  id: string;
  name: string;
  /** ISO 8601, UTC. */
  nextRunAt: string;
}

export interface DeadLetter {
  id: string;
  name: string;
  data: unknown;
  error: string;
  /** Runs that failed. */
  attempts: number;
  /** ISO 8601, UTC. */
  failedAt: string;
}

export interface JobCounts {
  waiting: number;
  active: number;
  delayed: number;
  dead: number;
  completed: number;
}
