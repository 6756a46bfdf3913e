import type { Article } from '@opine/schema';
import { extractorKey } from '@opine/store';
import { placeAmongCopies } from './copies.ts';
import { EXTRACT, type ExtractJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';

export interface TakenIn {
  readonly id: string;
  readonly version: number;
  readonly status: 'new' | 'changed' | 'unchanged';
  /** The article that this one is a copy of and that is read in its place. */
  readonly copyOf: string | null;
  /** Whether its reading was queued now. */
  readonly queued: boolean;
}

/**
 * Stores an article, finds what it is a copy of, and queues its reading unless that is done or it is a copy. Every step
 * may be repeated, so that a process that dies between two of them loses nothing.
 */
export async function takeIn(parts: LineParts, article: Article): Promise<TakenIn> {
  const { id, version, status } = await parts.store.articles.put(article);
  const group = await placeAmongCopies(parts.store, article, version);
  const copyOf = group === null || group.lead === id ? null : group.lead;
  const queued = copyOf === null && (await queueExtraction(parts, { article: id, version, source: article.source }));
  return { id, version, status, copyOf, queued };
}

/**
 * Queues the reading of a stored text, once per text and extractor.
 * @param revive gives a reading that was given up before another chance
 * @returns false when it has been read or is queued already
 */
export async function queueExtraction(
  { queue, store, pool }: LineParts,
  job: ExtractJob,
  { revive = false } = {},
): Promise<boolean> {
  const key = extractorKey(await pool.describe());
  if (await store.extractions.has(job.article, job.version, key)) return false;
  const options = { id: `${job.article}:${job.version}:${key}`, attempts: ATTEMPTS };
  const { id, added } = await queue.add(EXTRACT, job, options);
  return added || (revive && (await queue.retryDead(id)));
}
