import type { Article } from '@opine/schema';
import { type ExpressionBuilder, sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type Database, fromJson, type Tables } from '../database/index.ts';
import type { ArticleListQuery, ArticlePage, ArticleSummary } from '../store.ts';
import { searchWords } from '../words.ts';

/** The lead of the article's group of copies, and how many are in it. */
function copyColumns(eb: ExpressionBuilder<Tables, 'articles'>) {
  const group = eb
    .selectFrom('article_copies as own')
    .innerJoin('article_copies as all', 'all.group_id', 'own.group_id')
    .whereRef('own.article_id', '=', 'articles.id');
  return [
    group.select('all.article_id').where('all.is_lead', '=', 1).as('lead'),
    group.select((one) => one.fn.countAll<number>().as('n')).as('members'),
  ] as const;
}

/** Articles in the order of arrival, the last first; with `search`, those that have all of its words. */
export async function listArticles(database: Database, query: ArticleListQuery): Promise<ArticlePage> {
  const { limit, cursor, search = '' } = query;
  const words = searchWords(search);
  // A search for signs only finds nothing, rather than everything.
  if (words === '' && search.trim() !== '') return { items: [], next: null };
  const after = cursor === undefined ? undefined : decodeCursor('articles', cursor);
  const rows = await database.read((db) =>
    db
      .selectFrom('articles')
      .innerJoin('article_versions as v', (join) =>
        join.onRef('v.article_id', '=', 'articles.id').onRef('v.version', '=', 'articles.version'),
      )
      .select((eb) => [
        'articles.seq',
        'articles.version',
        'v.record',
        eb.fn
          .coalesce(
            eb
              .selectFrom('article_events as e')
              .select((e) => e.fn.countAll<number>().as('n'))
              .whereRef('e.article_id', '=', 'articles.id')
              .where('e.is_current', '=', 1),
            sql.lit(0),
          )
          .as('events'),
        ...copyColumns(eb),
      ])
      .$if(words !== '', (q) => q.where(database.engine.search.matches(words)))
      .$if(after !== undefined, (q) => q.where('articles.seq', '<', after![1]))
      .orderBy('articles.seq', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  const items = rows.slice(0, limit).map((row) => summary(fromJson(row.record), row));
  const next = rows.length > limit ? encodeCursor(['articles', rows[limit - 1].seq]) : null;
  return { items, next };
}

type Counts = Pick<ArticleSummary, 'version' | 'events'> & { lead: string | null; members: number | null };

function summary(article: Omit<Article, 'text'>, { version, events, lead, members }: Counts): ArticleSummary {
  const { id, url, title, siteName, publishedAt, language, partial, fetchedAt, source } = article;
  const about = { id, url, title, siteName, publishedAt, language, partial, fetchedAt, source, version, events };
  return { ...about, duplicateOf: lead === id ? null : lead, duplicates: members ? members - 1 : 0 };
}
