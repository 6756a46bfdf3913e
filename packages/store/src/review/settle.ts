import type { Article, Event } from '@opine/schema';
import { type Engine, fromJson, plain, toJson, type Writer } from '../database/index.ts';
import { derive, type Standing } from './derive.ts';
import { deleteParts, eventColumns, replaceParts } from './event-rows.ts';
import { type Logged, readLog } from './log.ts';
import { orderColumns } from './order.ts';
import { translatePatches } from './translate.ts';
import { putEventWords } from './words.ts';

/**
 * Derives the rows of an article's events anew from all that was said about them. The caller holds the article's lock.
 * @returns how the events stand, and the ids of those whose rows have changed
 */
export async function settle(
  tx: Writer,
  engine: Engine,
  articleId: string,
): Promise<{ standing: Map<string, Standing>; log: Map<string, Logged[]>; changed: string[] }> {
  const rows = await selectEvents(tx, articleId);
  const log = await readLog(
    tx,
    rows.filter((row) => row.last_seq !== null).map((row) => row.id),
  );
  const extractionOf = new Map(rows.map((row) => [row.id, row.extraction_id]));
  const said = await translatePatches(tx, log, extractionOf);
  const standing = derive(
    rows.map((row) => ({
      id: row.id,
      extracted: fromJson<Event>(row.extracted ?? row.record),
      splitFrom: row.split_from,
      isExtracted: row.is_current === 1,
      said: said.get(row.id) ?? [],
    })),
  );
  const changed: string[] = [];
  for (const [i, row] of rows.entries()) if (await update(tx, engine, row, standing[i]!)) changed.push(row.id);
  await updateSkips(tx, articleId, standing);
  return { standing: new Map(standing.map((one) => [one.id, one])), log, changed };
}

type EventRow = Awaited<ReturnType<typeof selectEvents>>[number];

/** The events of the current extraction, and all that were ever split off. */
function selectEvents(tx: Writer, articleId: string) {
  return tx
    .selectFrom('article_events as e')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'e.article_id').onRef('v.version', '=', 'e.version'),
    )
    .selectAll('e')
    .select('v.record as article')
    .where('e.article_id', '=', articleId)
    .where((eb) => eb.or([eb('e.is_current', '=', 1), eb('e.split_from', 'is not', null)]))
    .orderBy('e.id')
    .execute();
}

async function update(tx: Writer, engine: Engine, row: EventRow, { event, ...one }: Standing): Promise<boolean> {
  const { folded } = one;
  const article = fromJson<Omit<Article, 'text'>>(row.article);
  const record = toJson(event);
  const extracted = row.extracted ?? row.record;
  const columns = {
    ...eventColumns(event),
    ...orderColumns(row.id, event, article, row.sources),
    extracted: record === extracted ? null : extracted,
    is_current: one.isCurrent ? 1 : 0,
    state: one.state,
    decision_seq: folded.decision?.seq ?? null,
    flagged: folded.flagged ? 1 : 0,
    comments: folded.comments,
    merged_into: folded.mergedInto,
    first_verdict: folded.first?.decision.verdict ?? null,
    first_reviewer: plain(folded.first?.decision.reviewer ?? null),
    second_verdict: folded.second?.decision.verdict ?? null,
    second_reviewer: plain(folded.second?.decision.reviewer ?? null),
    disputed: folded.disputed ? 1 : 0,
  };
  const fields = Object.keys(columns) as (keyof typeof columns)[];
  const isChanged = fields.some((field) => columns[field] !== row[field]);
  if (isChanged) await tx.updateTable('article_events').set(columns).where('id', '=', row.id).execute();
  if (one.isCurrent && (record !== row.record || row.is_current === 0)) {
    await replaceParts(tx, { id: row.id, event });
    await putEventWords(tx, engine, row.id, event, article.title);
  }
  if (!one.isCurrent && row.is_current === 1) await deleteParts(tx, row.id);
  return isChanged;
}

/** Brings the list of who left what for later up to date. */
async function updateSkips(tx: Writer, articleId: string, standing: readonly Standing[]): Promise<void> {
  const key = (event: string, reviewer: string, seq: number) => `${event} ${seq} ${reviewer}`;
  const rows = await tx
    .selectFrom('event_skips as s')
    .innerJoin('article_events as e', 'e.id', 's.event_id')
    .select(['s.event_id', 's.reviewer', 's.seq'])
    .where('e.article_id', '=', articleId)
    .execute();
  const wanted = standing.flatMap(({ id, folded }) =>
    [...folded.skipped].map(([reviewer, seq]) => ({ event_id: id, reviewer: plain(reviewer), seq })),
  );
  const kept = new Set(rows.map((row) => key(row.event_id, row.reviewer, row.seq)));
  const asWanted = wanted.every((row) => kept.has(key(row.event_id, row.reviewer, row.seq)));
  if (asWanted && rows.length === wanted.length) return;
  for (const { event_id, reviewer } of rows) {
    await tx.deleteFrom('event_skips').where('event_id', '=', event_id).where('reviewer', '=', reviewer).execute();
  }
  for (const row of wanted) {
    await tx
      .insertInto('event_skips')
      .values(row)
      // Two names that only differ in what a column can't hold.
      .onConflict((oc) => oc.columns(['reviewer', 'event_id']).doUpdateSet({ seq: row.seq }))
      .execute();
  }
}
