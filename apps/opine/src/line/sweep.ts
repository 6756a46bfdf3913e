import { setTimeout as sleep } from 'node:timers/promises';
import { placeAmongCopies } from './copies.ts';
import { EXTRACT, FETCH, FetchJob } from './jobs.ts';
import type { LineParts } from './parts.ts';
import { queueExtraction } from './take-in.ts';

const PAGE = 200;
const MOST_DEAD = 1000;
/** While so many readings wait no more are queued: what was fetched just now comes first. */
const MOST_WAITING = 500;

export interface SweepOptions {
  /**
   * Gives what was given up as its workers died another chance. Not at the start of a process: what ends every process
   * that touches it would end this one too.
   */
  readonly revive: boolean;
  readonly signal: AbortSignal;
}

/** Queues again what crashes left behind. @returns how many jobs */
export async function sweep(parts: LineParts, options: SweepOptions): Promise<number> {
  const visits = options.revive ? await reviveVisits(parts) : 0;
  return visits + (await sweepUnread(parts, options));
}

/** A visit that came to an end, if only a failure, is remembered with its page; others were cut short. */
async function reviveVisits({ queue, store }: LineParts): Promise<number> {
  let revived = 0;
  for (const { id, name, data } of await queue.deadLetters(MOST_DEAD)) {
    const job = name === FETCH ? FetchJob.safeParse(data).data : undefined;
    const url = job?.candidate.url;
    if (job === undefined || url == null) continue;
    const page = await store.crawl.pages.get(url);
    if ((page?.visits ?? 0) <= job.visits && (await queue.retryDead(id))) revived++;
  }
  return revived;
}

/**
 * Queues the reading of all that should have been read and was not: what a process that died had stored and not queued,
 * and what an earlier release of the extractor has read. Names that users add are for what comes: they don't have everything
 * read again. The newest first.
 */
async function sweepUnread(parts: LineParts, { revive, signal }: SweepOptions): Promise<number> {
  const { store, queue, pool } = parts;
  const { version } = await pool.describe();
  let queued = 0;
  let before: number | undefined;
  do {
    const page = await store.crawl.unread({ extractorVersion: version, limit: PAGE, before });
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
