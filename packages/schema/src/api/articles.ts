import { z } from 'zod';
import { Article } from '../article.ts';
import { Extraction } from '../extraction.ts';
import { QueueItem } from './queue.ts';

/** GET /api/articles/:id */
export const ArticleView = z.object({
  article: Article,
  extraction: Extraction,
  queue: z.array(QueueItem),
  /** The extraction's entity ids to the store's ids of the entities over all articles, as far as they are linked. */
  entities: z.record(z.string(), z.string()),
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
