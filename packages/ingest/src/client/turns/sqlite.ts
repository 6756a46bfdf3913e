import type { Database, Statement } from 'better-sqlite3';
import { openSqlite } from '../../servers/index.ts';
import { type Answer, type Ask, ask, freshState, type HostState, pause, release } from './state.ts';
import type { StateKeeper } from './waiting-turns.ts';

const SCHEMA = `create table if not exists hosts (
  host text primary key,
  free integer not null,
  next integer not null,
  back integer not null,
  failures integer not null,
  holder text not null,
  until integer not null
) without rowid`;

/** Hosts whose time was over this long ago are forgotten when a database is opened. */
const KEEP_MS = 24 * 3600 * 1000;

/** States in a SQLite file, for the processes of one machine. */
export class SqliteKeeper implements StateKeeper {
  readonly #database: Database;
  readonly #select: Statement;
  readonly #upsert: Statement;

  constructor(file: string) {
    this.#database = openSqlite(file, (database) => database.exec(SCHEMA));
    this.#database.prepare('delete from hosts where max(free, next, back, until) < ?').run(Date.now() - KEEP_MS);
    this.#select = this.#database.prepare('select free, next, back, failures, holder, until from hosts where host = ?');
    this.#upsert = this.#database.prepare(
      'insert or replace into hosts values (:host, :free, :next, :back, :failures, :holder, :until)',
    );
  }

  async ask(host: string, question: Ask): Promise<Answer> {
    return this.#change(host, (state, now) => ask(state, now, question));
  }

  async release(host: string, token: string, delayMs: number, outcome: 'ok' | 'failed'): Promise<void> {
    this.#change(host, (state, now) => release(state, now, token, delayMs, outcome));
  }

  async pause(host: string, ms: number): Promise<void> {
    this.#change(host, (state, now) => pause(state, now, ms));
  }

  async waitOf(host: string): Promise<number> {
    return Math.max(0, this.#read(host).free - Date.now());
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #change<T>(host: string, rule: (state: HostState, now: number) => T): T {
    return this.#database
      .transaction(() => {
        const state = this.#read(host);
        const result = rule(state, Date.now());
        this.#upsert.run({ host, ...state });
        return result;
      })
      .immediate();
  }

  #read(host: string): HostState {
    return (this.#select.get(host) as HostState | undefined) ?? freshState();
  }
}
