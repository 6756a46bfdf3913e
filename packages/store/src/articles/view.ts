import type { Article, ArticleCopy, ArticleView, Extraction } from '@opine/schema';
import { describeCopies } from '../crawl/index.ts';
import type { Reader } from '../database/index.ts';
import { readLinked } from '../entities/index.ts';
import { readCurrentExtraction } from '../extractions/index.ts';
import { articleQueue, type Viewer } from '../review/index.ts';
import { readArticle } from './read.ts';

/**
 * An article with its current extraction and events. While a changed text waits to be read, this is still the text that
 * the extraction was made from: offsets and text always belong together.
 */
export async function viewArticle(db: Reader, id: string, viewer: Viewer): Promise<ArticleView | null> {
  const copies = await describeCopies(db, id);
  const stored = await readCurrentExtraction(db, id);
  if (stored === null)
    return copies.duplicateOf === null ? null : viewCopy(db, id, copies.duplicateOf, copies.duplicates);
  const article = await readArticle(db, id, stored.version);
  if (article === null) return null;
  return {
    article,
    extraction: stored.extraction,
    queue: await articleQueue(db, id, viewer),
    entities: await readLinked(db, id),
    ...copies,
  };
}

/** A copy that was never read: its text, with a note that says where what it says is to be found. */
async function viewCopy(
  db: Reader,
  id: string,
  duplicateOf: ArticleCopy,
  duplicates: ArticleCopy[],
): Promise<ArticleView | null> {
  const article = await readArticle(db, id);
  const lead = await readCurrentExtraction(db, duplicateOf.id);
  if (article === null || lead === null) return null;
  const extraction = nothingRead(article, lead.extraction, duplicateOf);
  return { article, extraction, queue: [], entities: {}, duplicateOf, duplicates };
}

function nothingRead(article: Article, lead: Extraction, { title, url }: ArticleCopy): Extraction {
  const { schemaVersion, extractor } = lead;
  return {
    id: article.id,
    schemaVersion,
    extractor,
    language: article.language,
    anchor: { date: null, basis: 'none' },
    sections: [],
    mentions: [],
    entities: [],
    claims: [],
    events: [],
    notes: [`not read, as it is a copy of ${JSON.stringify(title ?? 'an article')}${url === null ? '' : ` at ${url}`}`],
  };
}
