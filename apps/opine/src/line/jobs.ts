/** The jobs that an article goes through, in order. Payloads are checked where they are taken up. */
import { Candidate, SourceConfig } from '@opine/ingest';
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
});
export type CrawlJob = z.infer<typeof CrawlJob>;

export const FetchJob = z.object({
  source: SourceConfig,
  candidate: Candidate,
  /** How often the page had been visited when this visit was decided on: a repetition of the job is known by it. */
  visits: z.int().default(0),
});
export type FetchJob = z.infer<typeof FetchJob>;

export const ExtractJob = z.object({ article: z.string(), version: z.int(), source: z.string() });
export type ExtractJob = z.infer<typeof ExtractJob>;
