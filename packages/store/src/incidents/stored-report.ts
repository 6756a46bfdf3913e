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
  /** The same before people's merges. */
  readonly bases: ReadonlyMap<string, string>;
  /** What articles of one source have in common: their site, or the text that they are copies of. */
  readonly from: readonly string[];
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
          .select(['article_id', 'entity', 'entity_id', 'base_id'])
          .where('article_id', 'in', articles)
          .execute();
  const linkedIn = new Map(articles.map((id) => [id, new Map<string, string>()]));
  const basesIn = new Map(articles.map((id) => [id, new Map<string, string>()]));
  for (const { article_id, entity, entity_id, base_id } of members) {
    linkedIn.get(article_id)?.set(entity, entity_id);
    basesIn.get(article_id)?.set(entity, base_id);
  }
  const byId = new Map(
    rows.map((row) => {
      const event = fromJson<Event>(row.record);
      const article = fromJson<Omit<Article, 'text'>>(row.article);
      const linked = linkedIn.get(row.article_id)!;
      return [
        row.id,
        {
          id: row.id,
          articleId: row.article_id,
          event,
          state: row.state,
          linked,
          bases: basesIn.get(row.article_id)!,
          report: reportOf(event, article.publishedAt, linked),
          from: [row.group_id, article.siteName, hostOf(article.canonicalUrl ?? article.url)].filter(
            (one) => one !== null,
          ),
          articleMs: row.article_ms,
        },
      ];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const hostOf = (url: string | null) => (url !== null && URL.canParse(url) ? new URL(url).hostname : null);
