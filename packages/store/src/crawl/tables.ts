import type { Generated } from 'kysely';

/* Times are milliseconds since 1970, in columns named `…_ms`. */

/** Sources made in the desk or over the API; those of the configuration file are not in here. */
export interface CrawlSourcesTable {
  id: string;
  /** The SourceConfig as JSON. */
  config: string;
  enabled: number;
  created_at: string;
  updated_at: string;
}

/** What is remembered of a source between its runs, wherever it is configured. */
export interface CrawlSourceStatesTable {
  source: string;
  /** Validators of the feed or listing. */
  etag: string | null;
  last_modified: string | null;
  /** What tells the configuration that they were given under from another one. */
  validators_of: string | null;
  last_run_ms: number | null;
  last_success_ms: number | null;
  last_failure_ms: number | null;
  /** When it last brought a new article. */
  last_added_ms: number | null;
  error_code: string | null;
  error_message: string | null;
  /** In a row. */
  failures: number;
  backoff_until_ms: number | null;
}

export interface CrawlRunsTable {
  seq: Generated<number>;
  source: string;
  started_ms: number;
  ended_ms: number;
  outcome: string;
  found: number;
  queued: number;
  revisits: number;
  error_code: string | null;
  error_message: string | null;
}

/** What became of a source's pages, by day (UTC). */
export interface CrawlDaysTable {
  source: string;
  day: string;
  added: number;
  changed: number;
  unchanged: number;
  skipped: number;
  failed: number;
  copies: number;
}

export interface CrawlPagesTable {
  /** Derived from the URL, which may be longer than an index takes. */
  id: string;
  url: string;
  source: string;
  article_id: string | null;
  etag: string | null;
  last_modified: string | null;
  first_ms: number;
  visited_ms: number;
  outcome: string;
  /** Of the error, when the visit failed. */
  code: string | null;
  visits: number;
  /** In a row. */
  failures: number;
  /** When it is to be visited again; null for never. */
  next_ms: number | null;
}

/** Every answer and every failure of the web; the oldest are dropped. */
export interface CrawlFetchesTable {
  seq: Generated<number>;
  at_ms: number;
  source: string | null;
  url: string;
  kind: string;
  status: number | null;
  code: string | null;
  bytes: number;
  ms: number;
}

/** Sums over all fetches there ever were. */
export interface CrawlFetchTotalsTable {
  /** The class of the status (`2xx`), or the code of the error where no answer came. */
  result: string;
  fetches: number;
  bytes: number;
  ms: number;
}

/** The MinHash of an article's current text. */
export interface ArticleSignaturesTable {
  article_id: string;
  version: number;
  text_hash: string;
  /** Base64 of little-endian 32-bit numbers. */
  minhash: string;
  /** Those of `article_bands`, as JSON, by which they are found when the text changes. */
  bands: string;
  shingles: number;
  partial: number;
  /** 1 once the article was compared with those that share a band. */
  placed: number;
}

/** The signatures' bands: articles that share one may be copies. */
export interface ArticleBandsTable {
  band: string;
  article_id: string;
}

/** Groups of copies; an article without a copy has no row. */
export interface ArticleCopiesTable {
  article_id: string;
  group_id: string;
  /** 1 for the one that is read; the others are shown with a pointer to it. */
  is_lead: number;
  kind: string;
  score: number;
}

export interface CrawlTables {
  crawl_sources: CrawlSourcesTable;
  crawl_source_states: CrawlSourceStatesTable;
  crawl_runs: CrawlRunsTable;
  crawl_days: CrawlDaysTable;
  crawl_pages: CrawlPagesTable;
  crawl_fetches: CrawlFetchesTable;
  crawl_fetch_totals: CrawlFetchTotalsTable;
  article_signatures: ArticleSignaturesTable;
  article_bands: ArticleBandsTable;
  article_copies: ArticleCopiesTable;
}
