import type { Article } from '@opine/schema';
import { type Database, plain, toJson, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import { showVersion } from '../extractions/index.ts';
import { requireStorableId } from '../ids.ts';
import type { PutArticle } from '../store.ts';
import { searchWords } from '../words.ts';

/**
 * Stores an article. The same id and text hash again change nothing but, when fetched later, the metadata. Of several
 * texts the one fetched last is current, in whatever order they are put. Throws `bad-id`, `bad-article`.
 */
export async function putArticle(database: Database, article: Article): Promise<PutArticle> {
  requireStorableId('article id', article.id);
  requireStorableId('text hash', article.textHash);
  return database.write(async (tx) => {
    const { id } = article;
    const inserted = await tx
      .insertInto('articles')
      .values({ id, version: 1, ...columnsOf(article) })
      .onConflict((oc) => oc.column('id').doNothing())
      .returning('seq')
      .executeTakeFirst();
    if (inserted !== undefined) {
      await insertVersion(tx, article, 1);
      await database.engine.search.put(tx, inserted.seq, wordsOf(article));
      return { id, version: 1, status: 'new' };
    }
    const current = await tx
      .selectFrom('articles')
      .select(['seq', 'version', 'fetched_ms'])
      .where('id', '=', id)
      .$if(database.engine.locksRows, (q) => q.forUpdate())
      .executeTakeFirstOrThrow();
    const { version, isNew } = await findOrAddVersion(tx, article);
    const later = columnsOf(article).fetched_ms - current.fetched_ms;
    // A text that was never seen wins a tie; one that was seen is a repetition, which must change nothing.
    if (later < 0 || (later === 0 && !isNew)) return { id, version, status: 'unchanged' };

    await tx
      .updateTable('articles')
      .set({ version, ...columnsOf(article) })
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('article_versions')
      .set({ record: recordOf(article) })
      .where('article_id', '=', id)
      .where('version', '=', version)
      .execute();
    await database.engine.search.put(tx, current.seq, wordsOf(article));
    if (version === current.version) return { id, version, status: 'unchanged' };
    await showVersion(tx, database.engine, id, version);
    return { id, version, status: 'changed' };
  });
}

/** The version that holds the article's text, made when there is none; the caller holds the article's lock. */
async function findOrAddVersion(tx: Writer, article: Article): Promise<{ version: number; isNew: boolean }> {
  const versions = await tx
    .selectFrom('article_versions')
    .select(['version', 'text_hash'])
    .where('article_id', '=', article.id)
    .execute();
  const known = versions.find(({ text_hash }) => text_hash === article.textHash);
  if (known !== undefined) return { version: known.version, isNew: false };
  const version = 1 + Math.max(...versions.map((v) => v.version));
  await insertVersion(tx, article, version);
  return { version, isNew: true };
}

async function insertVersion(tx: Writer, article: Article, version: number): Promise<void> {
  const text = plain(article.text);
  await tx
    .insertInto('article_versions')
    .values({
      article_id: article.id,
      version,
      text_hash: article.textHash,
      record: recordOf(article),
      text,
      exact: text === article.text ? null : toJson(article.text),
    })
    .execute();
}

/** The article as JSON, without the text, which has a column of its own. */
function recordOf({ text: _, ...metadata }: Article): string {
  return toJson(metadata);
}

function wordsOf(article: Article): string {
  return searchWords([article.title, article.authors.join(' '), article.siteName, article.text].join('\n'));
}

function columnsOf(article: Article) {
  return {
    fetched_ms: fetchedMs(article),
    url: plain(article.url),
    canonical_url: plain(article.canonicalUrl),
    title: plain(article.title),
    site_name: plain(article.siteName),
    published_at: plain(article.publishedAt),
    language: plain(article.language),
    source: plain(article.source),
    partial: article.partial ? 1 : 0,
  };
}

function fetchedMs(article: Article): number {
  const ms = Date.parse(article.fetchedAt);
  if (!Number.isNaN(ms)) return ms;
  throw new StoreError('bad-article', `article ${article.id}: fetchedAt is not an ISO 8601 time; set it when fetching`);
}
