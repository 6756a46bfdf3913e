import type { ArticleView } from '@opine/schema';
import type { Reader } from '../database/index.ts';
import { readCurrentExtraction } from '../extractions/index.ts';
import { articleQueue } from '../review/index.ts';
import { readArticle } from './read.ts';

/**
 * An article with its current extraction and events. While a changed text waits to be read, this is still the text that
 * the extraction was made from: offsets and text always belong together.
 */
export async function viewArticle(db: Reader, id: string): Promise<ArticleView | null> {
  const stored = await readCurrentExtraction(db, id);
  if (stored === null) return null;
  const article = await readArticle(db, id, stored.version);
  if (article === null) return null;
  return { article, extraction: stored.extraction, queue: await articleQueue(db, id), entities: {} };
}
