import { Article } from '@opine/schema';
import { fromJson, plain, type Reader } from '../database/index.ts';

/** An article at one version of its text, by default the current one. */
export async function readArticle(db: Reader, id: string, version?: number): Promise<Article | null> {
  const row = await db
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', 'v.article_id', 'a.id')
    .select(['v.record', 'v.text', 'v.exact'])
    .where('a.id', '=', plain(id))
    .where('v.version', '=', (eb) => (version === undefined ? eb.ref('a.version') : eb.val(version)))
    .executeTakeFirst();
  if (row === undefined) return null;
  const text = row.exact === null ? row.text : fromJson<string>(row.exact);
  // Records of older releases lack the newer fields; they have defaults.
  return Article.parse({ ...fromJson<object>(row.record), text });
}

/** The article with this canonical URL, or else with this URL; of several the one stored last. */
export async function findByUrl(db: Reader, url: string): Promise<Article | null> {
  for (const column of ['canonical_url', 'url'] as const) {
    const row = await db
      .selectFrom('articles')
      .select('id')
      .where(column, '=', plain(url))
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    if (row !== undefined) return readArticle(db, row.id);
  }
  return null;
}
