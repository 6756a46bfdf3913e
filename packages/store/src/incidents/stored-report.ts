import type { Article, Event } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';
import { type Report, reportOf } from '../resolution/index.ts';

/** One event as a report of an incident, with what its article is. */
export interface StoredReport {
  readonly id: string;
  readonly articleId: string;
  readonly event: Event;
  readonly state: string;
  readonly report: Report;
  /** Its entities over all articles, by their ids within the extraction. */
  readonly linked: ReadonlyMap<string, string>;
  /** Copies of one text, and articles of one site, are one source. */
  readonly source: string;
  readonly articleMs: number;
}

/** The current events of some ids, in that order, with their entities as they are linked now. */
export async function readReports(db: Reader, ids: readonly string[]): Promise<StoredReport[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('article_events as e')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'e.article_id').onRef('v.version', '=', 'e.version'),
    )
    .leftJoin('article_copies as c', 'c.article_id', 'e.article_id')
    .select(['e.id', 'e.article_id', 'e.state', 'e.record', 'e.article_ms', 'v.record as article', 'c.group_id'])
    .where('e.id', 'in', ids)
    .where('e.is_current', '=', 1)
    .execute();
  const articles = [...new Set(rows.map((row) => row.article_id))];
  const members =
    articles.length === 0
      ? []
      : await db
          .selectFrom('entity_members')
          .select(['article_id', 'entity', 'entity_id'])
          .where('article_id', 'in', articles)
          .execute();
  const linkedIn = new Map<string, Map<string, string>>();
  for (const { article_id, entity, entity_id } of members) {
    const linked = linkedIn.get(article_id) ?? new Map<string, string>();
    linkedIn.set(article_id, linked.set(entity, entity_id));
  }
  const byId = new Map(
    rows.map((row) => {
      const event = fromJson<Event>(row.record);
      const article = fromJson<Omit<Article, 'text'>>(row.article);
      const linked = linkedIn.get(row.article_id) ?? new Map<string, string>();
      return [
        row.id,
        {
          id: row.id,
          articleId: row.article_id,
          event,
          state: row.state,
          linked,
          report: reportOf(event, article.publishedAt, linked),
          source: row.group_id ?? article.siteName ?? hostOf(article.url) ?? row.article_id,
          articleMs: row.article_ms,
        },
      ];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const hostOf = (url: string | null) => (url !== null && URL.canParse(url) ? new URL(url).hostname : null);
