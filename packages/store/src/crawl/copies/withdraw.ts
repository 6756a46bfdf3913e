import { sql } from 'kysely';
import type { Engine, Writer } from '../../database/index.ts';
import { linkArticle } from '../../linking.ts';

/** Takes the events of an article that nobody has decided on out of what is current; decided ones stay. */
export async function withdrawEvents(tx: Writer, engine: Engine, article: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('article_events')
    .set({ is_current: 0 })
    .where('article_id', '=', article)
    .where('is_current', '=', sql.lit(1))
    .where('state', '=', 'pending')
    .where('decision_seq', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await linkArticle(tx, engine, article, null);
}
