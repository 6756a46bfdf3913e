import type { Article } from '@opine/schema';
import type { PageContext, TextContext } from './article/context.ts';
import type { Feed } from './feeds/feed.ts';
import type { FetchedResource, FetchOptions, NotModified, Validators } from './fetch/resource.ts';
import type { JobQueue } from './queue/job-queue.ts';
import type { Candidate, Discovery } from './sources/candidate.ts';
import type { SourceConfig } from './sources/config.ts';

// The signatures that the packages on top can build on while the bodies are written.
export declare function openQueue(url: string, options?: { leaseMs?: number }): Promise<JobQueue>;
export declare function readArticle(html: string, context?: PageContext): Article;
export declare function articleFromText(text: string, context?: TextContext): Article;
export declare function normalizeUrl(url: string): string;
export declare function decodeHtml(bytes: Uint8Array, charset?: string | null): string;
export declare function fetchResource(url: string, options?: FetchOptions): Promise<FetchedResource | NotModified>;
export declare function readFeed(text: string, url: string): Feed;
export declare function userAgent(version: string, contact: string): string;
/** Fetches with robots rules, crawl delays and one request at a time per host. */
export declare class WebClient {
  constructor(options: { userAgent: string; allowPrivate?: boolean; minDelayMs?: number });
  get(
    url: string,
    options?: Pick<FetchOptions, 'expect' | 'validators' | 'signal'>,
  ): Promise<FetchedResource | NotModified>;
  close(): Promise<void>;
}
export declare function discover(
  source: SourceConfig,
  client: WebClient,
  validators?: Validators | null,
): Promise<Discovery>;
/** Null when the source takes opinion only and the page says it is something else. */
export declare function fetchCandidate(
  candidate: Candidate,
  source: SourceConfig,
  client: WebClient,
): Promise<Article | null>;

export type { PageContext, TextContext } from './article/context.ts';
export { IngestError } from './errors.ts';
export type { Feed, FeedItem } from './feeds/feed.ts';
export {
  FetchError,
  type FetchPolicy,
  PermanentFetchError,
  RetryableFetchError,
  SlowDownFetchError,
} from './fetch/errors.ts';
export type { FetchedResource, FetchOptions, NotModified, ResourceKind, Validators } from './fetch/resource.ts';
export { LeaseLostError, QueueError, UnrecoverableJobError } from './queue/errors.ts';
export type {
  AddedJob,
  AddOptions,
  DeadLetter,
  JobContext,
  JobCounts,
  JobHandler,
  JobQueue,
  ProcessOptions,
  QueueWorker,
  Schedule,
  ScheduleState,
} from './queue/job-queue.ts';
export { Candidate, type Discovery } from './sources/candidate.ts';
export { FeedSource, FilesSource, PageSource, SourceConfig, SourceSchedule } from './sources/config.ts';
