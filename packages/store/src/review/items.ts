import type { Article, Decision, Event, QueueItem, ReviewState } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';
import { worthOf } from './worth.ts';

/** Events with what is shown beside them; to be narrowed and ordered by the caller. */
export function selectItems(db: Reader) {
  return db
    .selectFrom('article_events as e')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'e.article_id').onRef('v.version', '=', 'e.version'),
    )
    .leftJoin('decisions as d', 'd.seq', 'e.decision_seq')
    .select([
      'e.id',
      'e.article_id',
      'e.state',
      'e.review_order',
      'e.decision_seq',
      'e.record as event',
      'v.record as article',
      'd.record as decision',
    ]);
}

export type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['execute']>>[number];

export function toItem(row: ItemRow): QueueItem {
  const event = fromJson<Event>(row.event);
  const article = fromJson<Omit<Article, 'text'>>(row.article);
  return {
    id: row.id,
    articleId: row.article_id,
    articleTitle: article.title,
    publishedAt: article.publishedAt,
    siteName: article.siteName,
    partial: article.partial,
    state: row.state as ReviewState,
    decision: row.decision === null ? null : fromJson<Decision>(row.decision),
    event,
    extracted: null,
    flagged: false,
    comments: 0,
    worth: worthOf(event, article, 1),
    lease: null,
    incident: null,
  };
}

/** One event, whether it is current or not; null when unknown. */
export async function readItem(db: Reader, eventId: string): Promise<QueueItem | null> {
  const row = await selectItems(db).where('e.id', '=', eventId).executeTakeFirst();
  return row === undefined ? null : toItem(row);
}
