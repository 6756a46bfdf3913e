import type { Extraction } from '@opine/schema';
import type { Engine, Writer } from './database/index.ts';
import { linkEntities } from './entities/index.ts';
import { linkIncidents, type Replaced, settleIncidents } from './incidents/index.ts';

/**
 * Brings what is told over all articles up to date with the current extraction of one: its entities, then the incidents
 * that its events are reports of.
 * @param extraction null when nothing of the article counts any more
 * @param replaced events of the extraction before that are gone, by the ones that are the same
 */
export async function linkArticle(
  tx: Writer,
  engine: Engine,
  articleId: string,
  extraction: Extraction | null,
  replaced: Replaced = new Map(),
): Promise<void> {
  await linkEntities(tx, engine, articleId, extraction);
  await linkIncidents(tx, articleId, replaced);
}

/** Brings the incidents that some articles report up to date with people's decisions about entities. */
export async function followEntities(tx: Writer, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) return;
  const rows = await tx
    .selectFrom('incident_members')
    .select('incident_id')
    .where('article_id', 'in', articles)
    .execute();
  await settleIncidents(
    tx,
    rows.map((row) => row.incident_id),
  );
}

/** Brings the incidents of events up to date with what a reviewer has made of them. */
export async function followReview(
  tx: Writer,
  engine: Engine,
  articleId: string,
  events: readonly string[],
): Promise<void> {
  if (events.length === 0) return;
  await engine.lockLinking(tx);
  await linkIncidents(tx, articleId, new Map());
  const rows = await tx.selectFrom('incident_members').select('incident_id').where('event_id', 'in', events).execute();
  await settleIncidents(
    tx,
    rows.map((row) => row.incident_id),
  );
}
