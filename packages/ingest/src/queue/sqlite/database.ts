import type { Database } from 'better-sqlite3';
import { openSqlite } from '../../servers/index.ts';

// `seq` keeps the order in which jobs were added; a delayed job is a waiting one whose `run_at` lies ahead.
const SCHEMA = `
create table if not exists jobs (
  seq integer primary key,
  name text not null,
  key text not null,
  data text not null,
  state text not null check (state in ('waiting', 'active', 'completed', 'dead')),
  run_at integer not null,
  attempts integer not null,
  backoff_ms integer not null,
  failures integer not null default 0,
  stalls integer not null default 0,
  lease text,
  lease_until integer,
  error text,
  finished_at integer,
  schedule text,
  delays integer not null default 0,
  delayed_since integer,
  group_key text,
  unique (name, key)
);
create index if not exists jobs_by_turn on jobs (name, state, run_at, seq);
create index if not exists jobs_by_end on jobs (state, finished_at);
create table if not exists schedules (
  id text primary key,
  name text not null,
  data text not null,
  spec text not null,
  next_at integer not null,
  group_key text
);
`;

/** Columns that files of earlier versions lack. */
const ADDED = {
  jobs: { delays: 'integer not null default 0', delayed_since: 'integer', group_key: 'text' },
  schedules: { group_key: 'text' },
};

const INDEX_ON_ADDED = `create index if not exists jobs_by_group on jobs (name, group_key) where state = 'active'`;

/** Opens (and makes, if need be) the queue's database. Throws `QueueError` (`queue-unreachable`). */
export function openDatabase(file: string): Database {
  return openSqlite(file, (database) => {
    database.exec(SCHEMA);
    for (const [table, columns] of Object.entries(ADDED)) addColumns(database, table, columns);
    database.exec(INDEX_ON_ADDED);
  });
}

function addColumns(database: Database, table: string, columns: Record<string, string>): void {
  const present = new Set(database.prepare('select name from pragma_table_info(?)').pluck().all(table));
  for (const [name, type] of Object.entries(columns)) {
    if (!present.has(name)) database.exec(`alter table ${table} add column ${name} ${type}`);
  }
}
