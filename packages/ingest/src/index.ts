/** The web, feeds and files -> Article; and the job queue. */
export {
  articleFromText,
  type NoArticle,
  type PageContext,
  PageError,
  type PageReading,
  readArticle,
  readPage,
  type TextContext,
} from './article/index.ts';
export * from './client/index.ts';
export * from './duplicates/index.ts';
export { IngestError } from './errors.ts';
export { type Feed, FeedError, type FeedErrorCode, type FeedItem, readFeed } from './feeds/index.ts';
export {
  decodeText,
  type Exchange,
  FetchError,
  type FetchedResource,
  type FetchOptions,
  type FetchPolicy,
  fetchResource,
  type NotModified,
  PermanentFetchError,
  type ResourceKind,
  RetryableFetchError,
  SlowDownFetchError,
  userAgent,
  type Validators,
} from './fetch/index.ts';
export * from './finder/index.ts';
export * from './opml/index.ts';
export * from './queue/index.ts';
export { SitemapError } from './sitemaps/index.ts';
export * from './sources/index.ts';
export { normalizeUrl } from './urls/index.ts';
