import type { Extraction } from '@opine/schema';
import { fromJson, plain, type Reader } from '../database/index.ts';
import type { StoredExtraction } from '../store.ts';

/** The extraction that the article is shown with; null when it has none. */
export async function readCurrentExtraction(db: Reader, articleId: string): Promise<StoredExtraction | null> {
  const row = await db
    .selectFrom('articles as a')
    .innerJoin('extractions as x', 'x.id', 'a.extraction_id')
    .select(['x.id', 'x.version', 'x.record'])
    .where('a.id', '=', plain(articleId))
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, version: row.version, extraction: fromJson<Extraction>(row.record) };
}
