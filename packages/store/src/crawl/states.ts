import type { Selectable } from 'kysely';
import { type Database, plain, type Writer } from '../database/index.ts';
import type { FinishedRun, SourceRun, SourceState, SourceStates } from './crawl.ts';
import { readDays } from './days.ts';
import { addRun, readRuns } from './runs.ts';
import type { CrawlSourceStatesTable } from './tables.ts';

/** What is remembered of sources between their runs. */
export function states(database: Database): SourceStates {
  return {
    async get(source) {
      const row = await database.read((db) =>
        db.selectFrom('crawl_source_states').selectAll().where('source', '=', plain(source)).executeTakeFirst(),
      );
      return row === undefined ? null : toState(row);
    },
    async all() {
      const rows = await database.read((db) =>
        db.selectFrom('crawl_source_states').selectAll().orderBy('source').execute(),
      );
      return rows.map(toState);
    },
    finish: (source, run) => database.write((tx) => finish(tx, plain(source), run)),
    runs: (source, limit) => database.read((db) => readRuns(db, plain(source), limit)),
    days: (source, limit) => database.read((db) => readDays(db, plain(source), limit)),
  };
}

async function finish(tx: Writer, source: string, run: FinishedRun): Promise<void> {
  await makeState(tx, source);
  await tx
    .updateTable('crawl_source_states')
    .set((eb) => ({
      last_run_ms: run.startedAt,
      ...afterRun(run),
      ...(run.outcome === 'failed' ? { failures: eb('failures', '+', 1) } : {}),
    }))
    .where('source', '=', source)
    .execute();
  await addRun(tx, source, run);
}

function afterRun(run: FinishedRun) {
  switch (run.outcome) {
    case 'failed':
      return {
        last_failure_ms: run.endedAt,
        backoff_until_ms: run.backoffUntil,
        error_code: plain(run.error?.code ?? 'unknown'),
        error_message: plain(run.error?.message ?? ''),
      };
    case 'put-back':
      return { backoff_until_ms: run.backoffUntil };
    default:
      return {
        last_success_ms: run.endedAt,
        failures: 0,
        backoff_until_ms: null,
        error_code: null,
        error_message: null,
        ...(run.validators === null
          ? {}
          : {
              etag: plain(run.validators.etag),
              last_modified: plain(run.validators.lastModified),
              validators_of: plain(run.validators.of),
            }),
      };
  }
}

/** Makes the row that all updates need. */
export async function makeState(tx: Writer, source: string): Promise<void> {
  await tx
    .insertInto('crawl_source_states')
    .values({ source, failures: 0 })
    .onConflict((oc) => oc.column('source').doNothing())
    .execute();
}

function toState(row: Selectable<CrawlSourceStatesTable>): SourceState {
  const error: SourceRun['error'] =
    row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' };
  return {
    source: row.source,
    validators:
      row.etag === null && row.last_modified === null
        ? null
        : { etag: row.etag, lastModified: row.last_modified, of: row.validators_of ?? '' },
    lastRunAt: row.last_run_ms,
    lastSuccessAt: row.last_success_ms,
    lastFailureAt: row.last_failure_ms,
    lastAddedAt: row.last_added_ms,
    error,
    failures: row.failures,
    backoffUntil: row.backoff_until_ms,
  };
}
