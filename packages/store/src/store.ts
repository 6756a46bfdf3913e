import type {
  Article,
  ArticleView,
  Decision,
  DecisionRequest,
  DecisionResponse,
  EventView,
  Extraction,
  Lease,
  QueueItem,
  QueuePage,
  QueueQuery,
  ReviewHistory,
  ReviewStats,
  Stats,
} from '@opine/schema';
import type { Accounts } from './accounts/accounts.ts';
import type { Crawl } from './crawl/crawl.ts';
import type { Entities } from './entities/index.ts';
import type { Incidents } from './incidents/index.ts';

/** Where an article's text stands after it was put. */
export interface PutArticle {
  readonly id: string;
  /** The version that holds this text: 1 for the first text stored, then 2, 3, … */
  readonly version: number;
  /** `new`: first seen. `changed`: this text is now the article's current one. `unchanged`: nothing to extract. */
  readonly status: 'new' | 'unchanged' | 'changed';
}

/** One line of a list of articles. */
export interface ArticleSummary {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly partial: boolean;
  readonly fetchedAt: string;
  readonly source: string;
  readonly version: number;
  /** Events of its current extraction. */
  readonly events: number;
  /** The article that it is a copy of and that is read in its place. */
  readonly duplicateOf: string | null;
  /** Other articles of its group of copies. */
  readonly duplicates: number;
}

export interface ArticleListQuery {
  /** 1 to 200. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string;
  /** Words that must all occur in title, authors, site or text; any characters are allowed. */
  readonly search?: string;
}

export interface ArticlePage {
  readonly items: ArticleSummary[];
  readonly next: string | null;
}

export interface Articles {
  /** Stores an article, idempotent by `id` and `textHash`; a changed text becomes a new version, the old one stays. */
  put(article: Article): Promise<PutArticle>;
  /** The article with its current text; null when unknown. */
  get(id: string): Promise<Article | null>;
  /** The article at one version of its text; null when unknown. */
  getVersion(id: string, version: number): Promise<Article | null>;
  /** The article whose URL or canonical URL this is; null when unknown. */
  byUrl(url: string): Promise<Article | null>;
  /** Newest stored first. */
  list(query: ArticleListQuery): Promise<ArticlePage>;
  /** The article with its current extraction, at the version that extraction's offsets refer to; null without one. */
  view(id: string, reviewer?: string): Promise<ArticleView | null>;
}

export interface StoredExtraction {
  readonly id: string;
  /** The article version that its offsets refer to. */
  readonly version: number;
  readonly extraction: Extraction;
}

export interface Extractions {
  /**
   * Stores an extraction, idempotent by (article version, `extractorKey`). It becomes the article's current one unless
   * the current one is of a later article version or a later extractor version; decisions are carried over to the
   * matching events. `events` counts the events of the extraction.
   */
  put(articleId: string, version: number, extraction: Extraction): Promise<{ id: string; events: number }>;
  /** The article's current extraction; null when it has none. */
  current(articleId: string): Promise<StoredExtraction | null>;
  /** True when this text has been read by this extractor; the key comes from `extractorKey`. */
  has(articleId: string, version: number, extractorKey: string): Promise<boolean>;
}

/** What to list; `order` is by worth when it is not given. */
export type QueueListing = Omit<QueueQuery, 'order'> & Partial<Pick<QueueQuery, 'order'>>;

/*
 * `reviewer` is who looks. Whoever is to give a second, blind verdict about an event sees it as it was extracted, and not
 * what was decided; without a reviewer all is shown.
 */

export interface Queue {
  /** Pending events in the order asked for, those that the reviewer skipped last; the others latest decision first. */
  page(query: QueueListing, reviewer?: string): Promise<QueuePage>;
  /** One event, also one that a later extraction has superseded; null when unknown. */
  item(eventId: string, reviewer?: string): Promise<QueueItem | null>;
  /** One event with its claims, other reports and decisions; null when unknown. */
  view(eventId: string, reviewer?: string): Promise<EventView | null>;
  /** The reviewer's latest decisions about events that are still there, latest first. */
  history(reviewer: string, limit: number): Promise<ReviewHistory>;
  stats(reviewer?: string): Promise<ReviewStats>;
}

export interface Leases {
  /** Takes an event in hand, or keeps it there, for two minutes. Throws `leased` when somebody else has it, `not-found`. */
  take(eventId: string, reviewer: string): Promise<Lease>;
  /** Does nothing when the reviewer does not have it. */
  giveBack(eventId: string, reviewer: string): Promise<void>;
}

export interface Decisions {
  /**
   * Adds a decision; `undo` takes back the latest one in force, `redo` what was undone last, unless they name another.
   * Throws `not-found`, `event-superseded`, `bad-decision`, `leased`, `nothing-to-undo`.
   */
  add(eventId: string, request: DecisionRequest): Promise<DecisionResponse>;
  /** All decisions about an event, oldest first. */
  history(eventId: string, reviewer?: string): Promise<Decision[]>;
}

/** One failed attempt to bring in an article. */
export interface IngestFailure {
  readonly id: number;
  readonly url: string;
  /** The code of the error. */
  readonly code: string;
  readonly message: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface Failures {
  add(failure: { url: string; code: string; message: string }): Promise<IngestFailure>;
  /** Latest first; `limit` 1 to 200. */
  list(query: { limit: number; cursor?: string }): Promise<{ items: IngestFailure[]; next: string | null }>;
}

export const EXPORT_FORMATS = ['jsonl', 'csv', 'plover', 'acled', 'webannotation', 'training'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportQuery {
  readonly format: ExportFormat;
  /** `accepted` only, or all of the current events in whatever state of review. */
  readonly events: 'accepted' | 'all';
}

export interface Exports {
  /**
   * The events with their articles, as pieces of one UTF-8 file in the order to write them. Reads in short steps, so
   * that a long export holds up no writer; events that change meanwhile may come out in either state.
   */
  events(query: ExportQuery): AsyncIterable<string>;
  /**
   * All that can't be made again from anything else, as JSON Lines that `Imports` takes: articles with every version of
   * their text and every extraction, and all decisions. Accounts and what the crawl remembers stay out.
   */
  dump(): AsyncIterable<string>;
}

/** What an import made of some lines. */
export interface Imported {
  readonly added: number;
  /** Lines that say what the store knows already. */
  readonly known: number;
  /** Lines that could not be taken, and why. */
  readonly problems: { readonly line: number; readonly message: string }[];
}

export interface Imports {
  /**
   * Takes some lines of a dump, in the order of the file; once more, they change nothing. A line that is wrong costs no
   * other. `line` is its number, for messages.
   */
  add(lines: readonly { readonly line: number; readonly text: string }[]): Promise<Imported>;
}

export interface Store {
  readonly articles: Articles;
  readonly extractions: Extractions;
  readonly queue: Queue;
  readonly decisions: Decisions;
  readonly leases: Leases;
  readonly accounts: Accounts;
  readonly entities: Entities;
  readonly incidents: Incidents;
  readonly failures: Failures;
  readonly crawl: Crawl;
  readonly export: Exports;
  readonly import: Imports;
  /** All counts but those of the job queue. */
  stats(): Promise<Omit<Stats, 'jobs'>>;
  /** Releases the connections; the store can't be used afterwards. */
  close(): Promise<void>;
}
