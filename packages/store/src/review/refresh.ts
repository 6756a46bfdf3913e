import type { Article, Event } from '@opine/schema';
import { fromJson, type Writer } from '../database/index.ts';
import { orderColumns } from './order.ts';

/**
 * Sets how many independent sources the incidents of some events have, and with it their places in the queue.
 * @param sources by the store's id of the event
 */
export async function refreshWorth(tx: Writer, sources: ReadonlyMap<string, number>): Promise<void> {
  if (sources.size === 0) return;
  const rows = await tx
    .selectFrom('article_events as e')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'e.article_id').onRef('v.version', '=', 'e.version'),
    )
    .select(['e.id', 'e.record', 'e.sources', 'v.record as article'])
    .where('e.id', 'in', [...sources.keys()])
    .execute();
  for (const row of rows) {
    const now = sources.get(row.id)!;
    if (now === row.sources) continue;
    const article = fromJson<Omit<Article, 'text'>>(row.article);
    const { review_order } = orderColumns(row.id, fromJson<Event>(row.record), article, now);
    await tx.updateTable('article_events').set({ sources: now, review_order }).where('id', '=', row.id).execute();
  }
}
