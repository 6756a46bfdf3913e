import { z } from 'zod';
import { Article } from '../article.ts';
import { Extraction } from '../extraction.ts';
import { QueueItem } from './queue.ts';

/** An article with the same text as another, nearly the same, or one that is all in the other's. */
export const ArticleCopy = z.object({
  id: z.string(),
  title: z.string().nullable(),
  siteName: z.string().nullable(),
  url: z.string().nullable(),
  kind: z.enum(['exact', 'near', 'contained']),
});
export type ArticleCopy = z.infer<typeof ArticleCopy>;

/** GET /api/articles/:id */
export const ArticleView = z.object({
  article: Article,
  extraction: Extraction,
  queue: z.array(QueueItem),
  /** The extraction's entity ids to the store's ids of the entities over all articles, as far as they are linked. */
  entities: z.record(z.string(), z.string()),
  /** The article that this one is a copy of: that one is read, this one is not, so that nothing is counted twice. */
  duplicateOf: ArticleCopy.nullish(),
  /** Copies of this article, or the others of its original, in the order of arrival. */
  duplicates: z.array(ArticleCopy).optional(),
});
export type ArticleView = z.infer<typeof ArticleView>;

/** POST /api/extract */
export const ExtractRequest = z.object({
  text: z.string().max(2_000_000),
  title: z.string().max(1000).nullish(),
  publishedAt: z.string().max(40).nullish(),
});
export type ExtractRequest = z.infer<typeof ExtractRequest>;

/** POST /api/articles: stores a pasted text (or fetches a URL) and queues it like a crawled article. */
export const SubmitRequest = z.union([ExtractRequest, z.object({ url: z.url() })]);
export type SubmitRequest = z.infer<typeof SubmitRequest>;
