import type { Extraction } from '@opine/schema';
import { type Database, fromJson, plain, toJson, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import { keyOf } from '../ids.ts';
import { extractorKey, isAtLeast } from './extractor-key.ts';
import { makeCurrent } from './make-current.ts';

/**
 * Stores an extraction; a second one of the same article version and extractor key changes nothing. Throws `not-found`
 * when the article or its version is unknown.
 * @param storedAt when it was stored first, for one that comes from another store
 */
export async function putExtraction(
  database: Database,
  articleId: string,
  version: number,
  extraction: Extraction,
  storedAt = new Date().toISOString(),
): Promise<{ id: string; events: number }> {
  const key = extractorKey(extraction.extractor);
  return database.write(async (tx) => {
    const article = await tx
      .selectFrom('articles')
      .select(['id', 'version', 'extraction_id'])
      .where('id', '=', plain(articleId))
      .$if(database.engine.locksRows, (q) => q.forUpdate())
      .executeTakeFirst();
    const text = await tx
      .selectFrom('article_versions')
      .select('text_hash')
      .where('article_id', '=', plain(articleId))
      .where('version', '=', version)
      .executeTakeFirst();
    if (article === undefined || text === undefined) {
      const shown = `version ${version} of article ${JSON.stringify(articleId)}`;
      throw new StoreError('not-found', `there is no ${shown}: put the article before its extraction`);
    }
    const stored = await tx
      .selectFrom('extractions')
      .select(['id', 'record'])
      .where('article_id', '=', article.id)
      .where('version', '=', version)
      .where('extractor_key', '=', key)
      .executeTakeFirst();
    if (stored !== undefined) return { id: stored.id, events: fromJson<Extraction>(stored.record).events.length };

    const id = keyOf(article.id, text.text_hash, key);
    const extractorVersion = plain(extraction.extractor.version);
    await tx
      .insertInto('extractions')
      .values({
        id,
        article_id: article.id,
        version,
        extractor_key: key,
        extractor_version: extractorVersion,
        record: toJson(extraction),
        stored_at: storedAt,
      })
      .execute();
    const shown = await currentOf(tx, article.extraction_id);
    if (shown === undefined || supersedes({ version, extractorVersion }, shown, article.version)) {
      await makeCurrent(tx, database.engine, { id, articleId: article.id, version, extraction });
    }
    return { id, events: extraction.events.length };
  });
}

interface Standing {
  version: number;
  extractorVersion: string;
}

async function currentOf(tx: Writer, extractionId: string | null): Promise<Standing | undefined> {
  return tx
    .selectFrom('extractions')
    .select(['version', 'extractor_version as extractorVersion'])
    .where('id', '=', extractionId)
    .executeTakeFirst();
}

/** The article's current text comes before all others, then later texts before earlier ones, then newer extractors. */
function supersedes(one: Standing, other: Standing, articleVersion: number): boolean {
  if (one.version === other.version) return isAtLeast(one.extractorVersion, other.extractorVersion);
  if (other.version === articleVersion) return false;
  return one.version === articleVersion || one.version > other.version;
}
