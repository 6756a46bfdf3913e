/** The jobs that an article goes through, in order. Payloads are checked where they are taken up. */
import { BackfillBounds, Candidate, SourceConfig } from '@opine/ingest';
import { z } from 'zod';

/** Finds what is new at one source. */
export const CRAWL = 'crawl';
/** Fetches and stores one article. */
export const FETCH = 'fetch';
/** Reads one version of one stored article. */
export const EXTRACT = 'extract';

export const CrawlJob = z.object({
  source: SourceConfig,
  /** Names one run over the sources, so that its outcome can be counted; null for scheduled runs. */
  run: z.string().nullable(),
  /** Goes back through the sitemaps of the source's site instead of reading the source. */
  backfill: BackfillBounds.nullable().default(null),
  /** The start of a scheduled run was put off by the source's jitter, which is done. */
  late: z.boolean().default(false),
});
export type CrawlJob = z.input<typeof CrawlJob>;

export const FetchJob = z.object({
  source: SourceConfig,
  candidate: Candidate,
  /** How often the page had been visited when this visit was decided on: a repetition of the job is known by it. */
  visits: z.int().default(0),
});
export type FetchJob = z.infer<typeof FetchJob>;

export const ExtractJob = z.object({ article: z.string(), version: z.int(), source: z.string() });
export type ExtractJob = z.infer<typeof ExtractJob>;
