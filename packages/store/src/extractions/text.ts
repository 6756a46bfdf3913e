import { fromJson, type Writer } from '../database/index.ts';

/** The exact text of one version of an article that is known to exist. */
export async function readText(
  tx: Writer,
  articleId: string,
  version: number,
): Promise<{ text: string; textHash: string }> {
  const row = await tx
    .selectFrom('article_versions')
    .select(['text', 'exact', 'text_hash'])
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return { text: row.exact === null ? row.text : fromJson<string>(row.exact), textHash: row.text_hash };
}
