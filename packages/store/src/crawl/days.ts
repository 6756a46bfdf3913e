import type { Reader, Writer } from '../database/index.ts';
import type { SourceDay, VisitOutcome } from './crawl.ts';
import type { CrawlDaysTable } from './tables.ts';

const COLUMN = {
  new: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  copy: 'copies',
  skipped: 'skipped',
  failed: 'failed',
} as const satisfies Record<VisitOutcome, keyof CrawlDaysTable>;

const NOTHING = { added: 0, changed: 0, unchanged: 0, copies: 0, skipped: 0, failed: 0 };

/** Counts one page in its source's day. */
export async function countInDay(tx: Writer, source: string, at: number, outcome: VisitOutcome): Promise<void> {
  const column = COLUMN[outcome];
  await tx
    .insertInto('crawl_days')
    .values({ source, day: new Date(at).toISOString().slice(0, 10), ...NOTHING, [column]: 1 })
    .onConflict((oc) =>
      oc.columns(['source', 'day']).doUpdateSet((eb) => ({ [column]: eb(`crawl_days.${column}`, '+', 1) })),
    )
    .execute();
}

export async function readDays(db: Reader, source: string, limit: number): Promise<SourceDay[]> {
  const rows = await db
    .selectFrom('crawl_days')
    .selectAll()
    .where('source', '=', source)
    .orderBy('day', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ day, added, changed, unchanged, copies, skipped, failed }) => {
    return { day, new: added, changed, unchanged, copy: copies, skipped, failed };
  });
}
