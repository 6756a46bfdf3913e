export type { Copies, CopyCandidate, CopyGroup, CopyKind, CopyMatch, TextFingerprint } from './copies/index.ts';

import type { Copies } from './copies/index.ts';

/* Times are milliseconds since 1970. */

/** What the crawl remembers between runs and after crashes. */
export interface Crawl {
  readonly sources: CrawlSources;
  readonly states: SourceStates;
  readonly pages: Pages;
  readonly fetches: FetchLog;
  readonly copies: Copies;
  /**
   * Articles whose current text has not been read by this version of the extractor and which are no copies of another article, the
   * newest first; `limit` 1 to 1,000. Texts from before `before` (the `next` of the page before) only.
   */
  unread(query: { extractorVersion: string; limit: number; before?: number }): Promise<UnreadPage>;
}

export interface UnreadPage {
  readonly items: readonly { readonly article: string; readonly version: number; readonly source: string }[];
  readonly next: number | null;
}

/** A source that was made in the desk or over the API. */
export interface CrawlSource {
  readonly id: string;
  /** The source's configuration as it was put: JSON that this package does not look into. */
  readonly config: unknown;
  readonly enabled: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface CrawlSources {
  /** By id. */
  list(): Promise<CrawlSource[]>;
  /** Makes a source, or replaces the one of this id. Throws `bad-id`. */
  put(source: Pick<CrawlSource, 'id' | 'config' | 'enabled'>): Promise<CrawlSource>;
  /** False when there is none of this id. What is remembered of it stays. */
  remove(id: string): Promise<boolean>;
}

/** What a server gave to recognise a copy by (RFC 9110, section 8.8). */
export interface StoredValidators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Validators hold for the configuration under which they were given: another one may want what was left out before. */
export interface SourceValidators extends StoredValidators {
  /** Tells that configuration from others. */
  readonly of: string;
}

export interface CrawlError {
  readonly code: string;
  readonly message: string;
}

export interface SourceState {
  readonly source: string;
  /** Of its feed or listing; null when it has none. */
  readonly validators: SourceValidators | null;
  readonly lastRunAt: number | null;
  readonly lastSuccessAt: number | null;
  readonly lastFailureAt: number | null;
  /** When it last brought a new article. */
  readonly lastAddedAt: number | null;
  /** Of the last failure, while it has not succeeded since. */
  readonly error: CrawlError | null;
  /** Failed runs in a row. */
  readonly failures: number;
  readonly backoffUntil: number | null;
}

/** `unchanged`: the server said that nothing has changed. `put-back`: it asked for patience, so that it comes later. */
export type RunOutcome = 'read' | 'unchanged' | 'failed' | 'put-back';

/** One run of a source: the reading of its feed, listing or folder. */
export interface SourceRun {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: RunOutcome;
  /** Articles that it named. */
  readonly found: number;
  /** Of them, those that were to be fetched for the first time. */
  readonly queued: number;
  /** Pages known from before that were to be fetched again. */
  readonly revisits: number;
  readonly error: CrawlError | null;
}

export interface FinishedRun extends SourceRun {
  /** Null leaves those that are known. */
  readonly validators: SourceValidators | null;
  readonly backoffUntil: number | null;
}

/** What became of a page that was fetched. `copy`: new, but a copy of an article that was there. */
export type VisitOutcome = 'new' | 'changed' | 'unchanged' | 'copy' | 'skipped' | 'failed';

/** Pages by what became of them, on one day (UTC). */
export interface SourceDay extends Readonly<Record<VisitOutcome, number>> {
  readonly day: string;
}

export interface SourceStates {
  get(source: string): Promise<SourceState | null>;
  all(): Promise<SourceState[]>;
  /**
   * Remembers a run: what it brought goes into the state and the history, of which the latest 200 are kept. A failed one
   * raises the failures in a row and sets `backoffUntil`, a good one clears both.
   */
  finish(source: string, run: FinishedRun): Promise<void>;
  /** The latest first; `limit` 1 to 200. */
  runs(source: string, limit: number): Promise<SourceRun[]>;
  /** The last `limit` days that brought anything, the latest first. */
  days(source: string, limit: number): Promise<SourceDay[]>;
}

/** What is remembered of one address. */
export interface PageState {
  readonly url: string;
  readonly source: string;
  /** The article that it held. */
  readonly article: string | null;
  readonly validators: StoredValidators;
  readonly firstAt: number;
  readonly visitedAt: number;
  readonly outcome: VisitOutcome;
  /** Of the error, when the last visit failed. */
  readonly code: string | null;
  readonly visits: number;
  /** Failed visits in a row. */
  readonly failures: number;
  /** When it is to be visited again; null for never. */
  readonly nextAt: number | null;
}

/** What came of one visit. */
export interface Visit {
  readonly source: string;
  /** Null for what is no page of the web (a file, the body a feed carried): it is counted and not remembered. */
  readonly url: string | null;
  readonly at: number;
  readonly outcome: VisitOutcome;
  readonly article: string | null;
  readonly code: string | null;
  /** Null leaves those that are known. */
  readonly validators: StoredValidators | null;
  readonly nextAt: number | null;
}

export interface Pages {
  get(url: string): Promise<PageState | null>;
  /** Those of the addresses that are known, by address. */
  known(urls: readonly string[]): Promise<Map<string, PageState>>;
  /** Pages of a source whose next visit has come, the longest due first. */
  due(source: string, now: number, limit: number): Promise<PageState[]>;
  /** Remembers a visit, and counts it in the source's day. */
  visited(visit: Visit): Promise<void>;
}

/** One exchange with a server, or the failure of one. */
export interface FetchRecord {
  readonly at: number;
  readonly source: string | null;
  readonly url: string;
  /** What was asked for: `page`, `feed`, `robots`, … */
  readonly kind: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** The code of the error; null when it went well. */
  readonly code: string | null;
  readonly bytes: number;
  readonly ms: number;
}

export interface FetchTotal {
  /** The class of the status (`2xx`), or the code of the error where no answer came. */
  readonly result: string;
  readonly fetches: number;
  readonly bytes: number;
  readonly ms: number;
}

export interface FetchLog {
  /** Adds all or none. */
  add(records: readonly FetchRecord[]): Promise<void>;
  /** Latest first; `limit` 1 to 500. */
  list(query: {
    limit: number;
    source?: string;
    cursor?: string;
  }): Promise<{ items: (FetchRecord & { id: number })[]; next: string | null }>;
  /** Sums over all fetches ever logged, also those that were dropped. */
  totals(): Promise<FetchTotal[]>;
  /** Drops what is older than `before` or beyond the latest `keep`, at most `limit` of it. @returns how many */
  prune(query: { before: number; keep: number; limit: number }): Promise<number>;
}
