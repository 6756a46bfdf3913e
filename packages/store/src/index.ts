export type * from './accounts/accounts.ts';
export type * from './crawl/crawl.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export { extractorKey } from './extractions/index.ts';
export { openStore, type StoreOptions } from './open.ts';
export {
  type ArticleListQuery,
  type ArticlePage,
  type ArticleSummary,
  type Articles,
  type Decisions,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportQuery,
  type Exports,
  type Extractions,
  type Failures,
  type Imported,
  type Imports,
  type IngestFailure,
  type Leases,
  type PutArticle,
  type Queue,
  type QueueListing,
  type Store,
  type StoredExtraction,
} from './store.ts';
