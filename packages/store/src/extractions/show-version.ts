import type { Extraction } from '@opine/schema';
import { type Engine, fromJson, type Writer } from '../database/index.ts';
import { isAtLeast } from './extractor-key.ts';
import { makeCurrent } from './make-current.ts';

/**
 * After an article has returned to a text it had before: shows that text's newest extraction again. Does nothing for a
 * text that was not read yet; until it is, the article is shown with what was read from the one before.
 */
export async function showVersion(tx: Writer, engine: Engine, articleId: string, version: number): Promise<void> {
  const rows = await tx
    .selectFrom('extractions')
    .select(['id', 'extractor_version', 'record'])
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .orderBy('stored_at')
    .execute();
  if (rows.length === 0) return;
  const newest = rows.reduce((best, row) => (isAtLeast(row.extractor_version, best.extractor_version) ? row : best));
  await makeCurrent(tx, engine, { id: newest.id, articleId, version, extraction: fromJson<Extraction>(newest.record) });
}
