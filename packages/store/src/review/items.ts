import type { Article, Decision, Event, QueueItem, ReviewState } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';
import { incidentsOf } from '../reports/index.ts';
import { awaitsSecondOf, type Viewer } from './blind.ts';
import { readLeases } from './leases.ts';
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
      'e.unsure_order',
      'e.article_ms',
      'e.decision_seq',
      'e.last_seq',
      'e.flagged',
      'e.comments',
      'e.sources',
      'e.draw',
      'e.first_verdict',
      'e.first_reviewer',
      'e.second_verdict',
      'e.extracted',
      'e.record as event',
      'v.record as article',
      'd.record as decision',
    ]);
}

export type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['execute']>>[number];

/** The rows as they are shown to a viewer: one who has to judge without knowing sees the event as extracted, and no more. */
export async function toItems(db: Reader, rows: readonly ItemRow[], viewer: Viewer): Promise<QueueItem[]> {
  const leases = await readLeases(
    db,
    rows.map(({ id }) => id),
  );
  const incidents = await incidentsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const article = fromJson<Omit<Article, 'text'>>(row.article);
    const event = fromJson<Event>(row.event);
    const extracted = row.extracted === null ? null : fromJson<Event>(row.extracted);
    const blind = awaitsSecondOf(viewer, row);
    return {
      id: row.id,
      articleId: row.article_id,
      articleTitle: article.title,
      publishedAt: article.publishedAt,
      siteName: article.siteName,
      partial: article.partial,
      state: blind ? 'pending' : (row.state as ReviewState),
      decision: blind || row.decision === null ? null : fromJson<Decision>(row.decision),
      event: blind ? (extracted ?? event) : event,
      extracted: blind ? null : extracted,
      flagged: !blind && row.flagged === 1,
      comments: blind ? 0 : row.comments,
      worth: worthOf(blind ? (extracted ?? event) : event, article, row.sources),
      lease: leases.get(row.id) ?? null,
      incident: blind ? null : (incidents.get(row.id) ?? null),
    };
  });
}

/** Events in the order of their ids as given, whether they are current or not; unknown ones are left out. */
export async function readItems(db: Reader, ids: readonly string[], viewer: Viewer): Promise<QueueItem[]> {
  if (ids.length === 0) return [];
  const rows = await selectItems(db).where('e.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return toItems(
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
    viewer,
  );
}
