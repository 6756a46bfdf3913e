import type { Database } from 'better-sqlite3';
import type { Schedule, ScheduleState } from '../job-queue.ts';
import { nextRun } from '../next-run.ts';
import { DEFAULT_ATTEMPTS, DEFAULT_BACKOFF_MS } from '../settings.ts';
import type { JobTable } from './job-table.ts';

interface ScheduleRow {
  id: string;
  name: string;
  data: string;
  spec: string;
  next_at: number;
  group_key: string | null;
}

interface NewSchedule {
  id: string;
  when: Schedule;
  name: string;
  data: string;
  group: string | null;
}

/** The schedules of the queue's database, and the jobs they add when their time has come. */
export class ScheduleTable {
  readonly #database: Database;
  readonly #jobs: JobTable;

  constructor(database: Database, jobs: JobTable) {
    this.#database = database;
    this.#jobs = jobs;
  }

  /** Intervals run at once and then every so often; an unchanged schedule keeps its next run, also one that was missed. */
  upsert({ id, when, name, data, group }: NewSchedule, now: number): void {
    const next = nextRun(when, now);
    const first = 'everyMs' in when ? now : next;
    const sql = `insert into schedules (id, name, data, spec, next_at, group_key)
      values (:id, :name, :data, :spec, :first, :group)
      on conflict (id) do update set name = :name, data = :data, spec = :spec, next_at = :first, group_key = :group
      where name <> :name or data <> :data or spec <> :spec or group_key is not :group`;
    this.#database.prepare(sql).run({ id, name, data, spec: JSON.stringify(when), first, group });
  }

  remove(id: string): boolean {
    return this.#database.prepare('delete from schedules where id = ?').run(id).changes === 1;
  }

  all(): ScheduleState[] {
    const rows = this.#database.prepare('select * from schedules order by id').all() as ScheduleRow[];
    return rows.map((row) => ({ id: row.id, name: row.name, nextRunAt: new Date(row.next_at).toISOString() }));
  }

  nextDue(name: string): number | null {
    const sql = 'select min(next_at) as at from schedules where name = ?';
    return (this.#database.prepare(sql).get(name) as { at: number | null }).at;
  }

  /**
   * Adds the jobs of the schedules that are due. Any number of missed runs makes one job, and a run that is still
   * waiting or running makes the next one be left out, as jobs would pile up otherwise.
   */
  fire(name: string, now: number): void {
    const due = this.nextDue(name);
    if (due === null || due > now) return;
    this.#database
      .transaction(() => {
        const sql = 'select * from schedules where name = ? and next_at <= ?';
        for (const row of this.#database.prepare(sql).all(name, now) as ScheduleRow[]) {
          if (!this.#jobs.hasOpenRun(row.id)) this.#addRun(row);
          const next = nextRun(JSON.parse(row.spec), now);
          this.#database.prepare('update schedules set next_at = ? where id = ?').run(next, row.id);
        }
      })
      .immediate();
  }

  #addRun(row: ScheduleRow): void {
    this.#jobs.add({
      name: row.name,
      // Named for its moment, so that two processes can't add the same run twice.
      key: `schedule:${row.id}:${row.next_at}`,
      data: row.data,
      runAt: row.next_at,
      attempts: DEFAULT_ATTEMPTS,
      backoffMs: DEFAULT_BACKOFF_MS,
      schedule: row.id,
      group: row.group_key,
    });
  }
}
