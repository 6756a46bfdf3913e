import { setTimeout as sleep } from 'node:timers/promises';
import { extractorKey } from '@opine/store';
import { placeAmongCopies } from './copies.ts';
import { EXTRACT } from './jobs.ts';
import type { LineParts } from './parts.ts';
import { queueExtraction } from './take-in.ts';

const PAGE = 200;
/** While so many readings wait no more are queued: what was fetched just now comes first. */
const MOST_WAITING = 500;

/**
 * Queues the reading of all that should have been read and was not: what a process that died had stored and not queued,
 * and what an earlier release of the extractor has read. The newest first.
 * @param revive gives readings that were given up another chance
 * @returns how many were queued
 */
export async function sweepUnread(
  parts: LineParts,
  { revive, signal }: { revive: boolean; signal: AbortSignal },
): Promise<number> {
  const { store, queue, pool } = parts;
  const key = extractorKey(await pool.describe());
  let queued = 0;
  let before: number | undefined;
  do {
    const page = await store.crawl.unread({ extractorKey: key, limit: PAGE, before });
    for (const job of page.items) {
      if (signal.aborted) return queued;
      const article = await store.articles.getVersion(job.article, job.version);
      if (article === null) continue;
      const group = await placeAmongCopies(store, article, job.version);
      if (group !== null && group.lead !== job.article) continue;
      if (await queueExtraction(parts, job, { revive })) queued++;
    }
    before = page.next ?? undefined;
    while (before !== undefined && (await queue.counts([EXTRACT])).waiting > MOST_WAITING) {
      if (signal.aborted) return queued;
      await sleep(1000);
    }
  } while (before !== undefined);
  return queued;
}
