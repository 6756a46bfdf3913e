import { type Database, plain } from '../database/index.ts';
import type { Crawl, UnreadPage } from './crawl.ts';

/** See `Crawl.unread`: what a crash or a newer extractor left to be read. */
export async function readUnread(
  database: Database,
  { extractorVersion, limit, before }: Parameters<Crawl['unread']>[0],
): Promise<UnreadPage> {
  const rows = await database.read((db) =>
    db
      .selectFrom('articles as a')
      .select(['a.seq', 'a.id', 'a.version', 'a.source'])
      .$if(before !== undefined, (q) => q.where('a.seq', '<', before!))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('extractions as x')
              .select('x.id')
              .whereRef('x.article_id', '=', 'a.id')
              .whereRef('x.version', '=', 'a.version')
              .where('x.extractor_version', '=', plain(extractorVersion)),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('article_copies as c')
              .select('c.group_id')
              .whereRef('c.article_id', '=', 'a.id')
              .where('c.is_lead', '=', 0),
          ),
        ),
      )
      .orderBy('a.seq', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  const items = rows.slice(0, limit).map((row) => ({ article: row.id, version: row.version, source: row.source }));
  return { items, next: rows.length > limit ? rows[limit - 1].seq : null };
}
