import type { Article } from '@opine/schema';
import { fromJson, type Writer } from '../database/index.ts';

/** One version of an article that is known to exist: what is known of it, and its exact text. */
export async function readVersion(
  tx: Writer,
  articleId: string,
  version: number,
): Promise<{ article: Omit<Article, 'text'>; text: string; textHash: string }> {
  const row = await tx
    .selectFrom('article_versions')
    .select(['record', 'text', 'exact', 'text_hash'])
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return {
    article: fromJson<Omit<Article, 'text'>>(row.record),
    text: row.exact === null ? row.text : fromJson<string>(row.exact),
    textHash: row.text_hash,
  };
}

/** The article's text in each of the versions that some events were read from. */
export async function readTexts(
  tx: Writer,
  articleId: string,
  events: readonly { readonly version: number }[],
): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  for (const { version } of events) {
    if (!texts.has(version)) texts.set(version, (await readVersion(tx, articleId, version)).text);
  }
  return texts;
}
