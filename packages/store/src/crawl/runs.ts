import { plain, type Reader, type Writer } from '../database/index.ts';
import type { RunOutcome, SourceRun } from './crawl.ts';

const KEPT_RUNS = 200;

/** Adds a run to its source's history, and drops the oldest. */
export async function addRun(tx: Writer, source: string, run: SourceRun): Promise<void> {
  await tx
    .insertInto('crawl_runs')
    .values({
      source,
      started_ms: run.startedAt,
      ended_ms: run.endedAt,
      outcome: run.outcome,
      found: run.found,
      queued: run.queued,
      revisits: run.revisits,
      error_code: plain(run.error?.code ?? null),
      error_message: plain(run.error?.message ?? null),
    })
    .execute();
  const oldest = await tx
    .selectFrom('crawl_runs')
    .select('seq')
    .where('source', '=', source)
    .orderBy('seq', 'desc')
    .offset(KEPT_RUNS)
    .limit(1)
    .executeTakeFirst();
  if (oldest === undefined) return;
  await tx.deleteFrom('crawl_runs').where('source', '=', source).where('seq', '<=', oldest.seq).execute();
}

export async function readRuns(db: Reader, source: string, limit: number): Promise<SourceRun[]> {
  const rows = await db
    .selectFrom('crawl_runs')
    .selectAll()
    .where('source', '=', source)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    startedAt: row.started_ms,
    endedAt: row.ended_ms,
    outcome: row.outcome as RunOutcome,
    found: row.found,
    queued: row.queued,
    revisits: row.revisits,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
  }));
}
