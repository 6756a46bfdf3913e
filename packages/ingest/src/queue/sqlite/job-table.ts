import type { Database, Statement } from 'better-sqlite3';
import { joinJobId } from '../job-name.ts';
import type { DeadLetter, JobCounts } from '../job-queue.ts';
import { KEEP_COMPLETED_COUNT, KEEP_COMPLETED_MS, MAX_STALLS } from '../settings.ts';
import { backoff, isPutOffTooLong, putOffTooLong, type Verdict } from '../verdict.ts';

export interface NewJob {
  name: string;
  key: string;
  data: string;
  runAt: number;
  attempts: number;
  backoffMs: number;
  /** Id of the schedule that added it. */
  schedule: string | null;
  group: string | null;
}

/** A job that this process holds the lease of. */
export interface ClaimedJob {
  seq: number;
  key: string;
  data: string;
  attempts: number;
  backoff_ms: number;
  failures: number;
  delays: number;
  delayed_since: number | null;
  lease: string;
}

/** A waiting job whose time has come, and of whose group none is running. */
const DUE = `select seq from jobs where name = :name and state = 'waiting' and run_at <= :now and ${notHeldUp('jobs')}
  order by run_at, seq limit 1`;

function notHeldUp(job: string): string {
  return `(${job}.group_key is null or not exists (select 1 from jobs as other
    where other.name = ${job}.name and other.group_key = ${job}.group_key and other.state = 'active'))`;
}

interface DeadRow {
  name: string;
  key: string;
  data: string;
  error: string;
  failures: number;
  finished_at: number;
}

/** The jobs of the queue's database. Every method is one atomic step; times are milliseconds since 1970. */
export class JobTable {
  readonly #database: Database;
  readonly #prepared = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** False when a job of this name and key is there already. */
  add(job: NewJob): boolean {
    const sql = `insert into jobs (name, key, data, state, run_at, attempts, backoff_ms, schedule, group_key)
      values (:name, :key, :data, 'waiting', :runAt, :attempts, :backoffMs, :schedule, :group)
      on conflict (name, key) do nothing`;
    return this.#run(sql, job) === 1;
  }

  /** Takes the job whose turn it is; null when none is due. */
  claim(name: string, lease: string, now: number, leaseUntil: number): ClaimedJob | null {
    // Looked at without a write lock first: most calls find nothing.
    if (this.#get(DUE, { name, now }) === undefined) return null;
    const sql = `update jobs set state = 'active', lease = :lease, lease_until = :leaseUntil where seq = (${DUE})
      returning seq, key, data, attempts, backoff_ms, failures, delays, delayed_since, lease`;
    return (this.#get(sql, { name, now, lease, leaseUntil }) as ClaimedJob | undefined) ?? null;
  }

  /** False when the lease was lost. */
  renew(job: ClaimedJob, leaseUntil: number): boolean {
    const sql = `update jobs set lease_until = :leaseUntil where seq = :seq and lease = :lease and state = 'active'`;
    return this.#run(sql, { seq: job.seq, lease: job.lease, leaseUntil }) === 1;
  }

  /** A result that comes after the lease was lost changes nothing: the job belongs to another worker by then. */
  complete(job: ClaimedJob, now: number): void {
    const sql = `update jobs set state = 'completed', finished_at = :now, lease = null, lease_until = null, error = null
      where seq = :seq and lease = :lease and state = 'active'`;
    this.#run(sql, { seq: job.seq, lease: job.lease, now });
  }

  /** What follows from a failed run: back into the line, or a dead letter. */
  fail(job: ClaimedJob, error: string, verdict: Verdict, now: number): void {
    if (verdict.kind === 'later') this.#putOff(job, error, verdict.delayMs, now);
    else this.#failAttempt(job, error, verdict, now);
  }

  #putOff(job: ClaimedJob, error: string, delayMs: number, now: number): void {
    const since = job.delayed_since ?? now;
    const delays = job.delays + 1;
    const dead = isPutOffTooLong(delays, since, now);
    const sql = `update jobs set state = :state, run_at = :runAt, delays = :delays, delayed_since = :since, error = :error,
        finished_at = :finishedAt, lease = null, lease_until = null
      where seq = :seq and lease = :lease and state = 'active'`;
    this.#run(sql, {
      seq: job.seq,
      lease: job.lease,
      state: dead ? 'dead' : 'waiting',
      runAt: now + delayMs,
      delays,
      since,
      error: dead ? putOffTooLong(delays, error) : error,
      finishedAt: dead ? now : null,
    });
  }

  #failAttempt(job: ClaimedJob, error: string, verdict: Verdict & { kind: 'never' | 'retry' }, now: number): void {
    const failures = job.failures + 1;
    const dead = verdict.kind === 'never' || failures >= job.attempts;
    const sql = `update jobs set state = :state, run_at = :runAt, failures = :failures, error = :error,
        finished_at = :finishedAt, lease = null, lease_until = null
      where seq = :seq and lease = :lease and state = 'active'`;
    this.#run(sql, {
      seq: job.seq,
      lease: job.lease,
      state: dead ? 'dead' : 'waiting',
      runAt: dead ? now : now + backoff(verdict.backoffMs ?? job.backoff_ms, failures),
      failures,
      error,
      finishedAt: dead ? now : null,
    });
  }

  /** Puts jobs whose worker went silent back into the line; those that happens to again and again are given up. */
  recoverStalled(now: number): void {
    if (this.#get(`select 1 from jobs where state = 'active' and lease_until < :now limit 1`, { now }) === undefined)
      return;
    const sql = `update jobs set stalls = stalls + 1, lease = null, lease_until = null,
        state = iif(stalls >= :max, 'dead', 'waiting'),
        finished_at = iif(stalls >= :max, :now, null),
        error = iif(stalls >= :max, 'its worker died ' || (stalls + 1) || ' times while running it', error)
      where state = 'active' and lease_until < :now`;
    this.#run(sql, { now, max: MAX_STALLS });
  }

  /** When the next waiting job of a name is due; null when none waits, but for another of its group. */
  nextDue(name: string): number | null {
    const sql = `select run_at as at from jobs where name = :name and state = 'waiting' and ${notHeldUp('jobs')}
      order by run_at limit 1`;
    return (this.#get(sql, { name }) as { at: number } | undefined)?.at ?? null;
  }

  deadLetters(limit: number): DeadLetter[] {
    const sql = `select name, key, data, error, failures, finished_at from jobs where state = 'dead'
      order by finished_at desc, seq desc limit :limit`;
    return (this.#prepare(sql).all({ limit }) as DeadRow[]).map((row) => ({
      id: joinJobId(row.name, row.key),
      name: row.name,
      data: JSON.parse(row.data),
      error: row.error,
      attempts: row.failures,
      failedAt: new Date(row.finished_at).toISOString(),
    }));
  }

  revive(name: string, key: string, now: number): boolean {
    const sql = `update jobs set state = 'waiting', run_at = :now, failures = 0, stalls = 0, delays = 0,
        delayed_since = null, error = null, finished_at = null
      where name = :name and key = :key and state = 'dead'`;
    return this.#run(sql, { name, key, now }) === 1;
  }

  counts(names: string[] | undefined, now: number): JobCounts {
    const counts: JobCounts = { waiting: 0, active: 0, delayed: 0, dead: 0, completed: 0 };
    const sql = `select name, iif(state = 'waiting' and run_at > :now, 'delayed', state) as state, count(*) as count
      from jobs group by 1, 2`;
    const rows = this.#prepare(sql).all({ now }) as { name: string; state: keyof JobCounts; count: number }[];
    for (const row of rows) if (names === undefined || names.includes(row.name)) counts[row.state] += row.count;
    return counts;
  }

  /** Whether any job (of these names) waits, runs or is delayed. */
  hasOpenJobs(names: string[] | undefined): boolean {
    if (names === undefined) {
      return this.#get(`select 1 from jobs where state in ('waiting', 'active') limit 1`, {}) !== undefined;
    }
    const sql = `select 1 from jobs where name = :name and state in ('waiting', 'active') limit 1`;
    return names.some((name) => this.#get(sql, { name }) !== undefined);
  }

  hasOpenRun(schedule: string): boolean {
    const sql = `select 1 from jobs where schedule = :schedule and state in ('waiting', 'active') limit 1`;
    return this.#get(sql, { schedule }) !== undefined;
  }

  /** Forgets completed jobs past their keeping. */
  prune(now: number): void {
    this.#run(`delete from jobs where state = 'completed' and finished_at < :before`, {
      before: now - KEEP_COMPLETED_MS,
    });
    const sql = `delete from jobs where seq in (
      select seq from jobs where state = 'completed' order by finished_at desc limit -1 offset :keep)`;
    this.#run(sql, { keep: KEEP_COMPLETED_COUNT });
  }

  #prepare(sql: string): Statement {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #run(sql: string, parameters: object): number {
    return this.#prepare(sql).run(parameters).changes;
  }

  #get(sql: string, parameters: object): unknown {
    return this.#prepare(sql).get(parameters);
  }
}
