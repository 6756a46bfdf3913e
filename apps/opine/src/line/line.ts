import { randomUUID } from 'node:crypto';
import {
  type BackfillBounds,
  backfillBounds,
  type JobCounts,
  openHostTurns,
  openQueue,
  type QueueWorker,
  type SourceConfig,
} from '@opine/ingest';
import { openStore } from '@opine/store';
import type { Settings } from '../config/config.ts';
import { readGazetteers } from '../config/gazetteers.ts';
import { readLexicons } from '../config/lexicons.ts';
import { openPool } from '../extraction/pool.ts';
import { crawlHandler } from './crawl.ts';
import { LineEmitter } from './events.ts';
import { ExchangeLog } from './exchanges.ts';
import { extractHandler } from './extract.ts';
import { fetchHandler } from './fetch.ts';
import { CRAWL, type CrawlJob, EXTRACT, FETCH } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';
import { scheduleSources } from './schedules.ts';
import { sweep } from './sweep.ts';
import { Upkeep } from './upkeep.ts';
import { webClient } from './web-client.ts';

const JOB_NAMES = [CRAWL, FETCH, EXTRACT] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** The way of an article: source -> fetch -> store -> extract -> store, as jobs of one queue. */
export interface Line extends LineParts {
  /** The sources of the configuration file. */
  readonly inFile: readonly SourceConfig[];
  /** Starts to work on jobs in this process, by default on all kinds. */
  work(names?: readonly JobName[]): void;
  /** Queues one run over the sources; with bounds (see `backfillBounds`), one back through the sitemaps of their sites. */
  crawl(sources: readonly SourceConfig[], bounds?: Partial<BackfillBounds>): Promise<void>;
  /** Sets the sources' schedules, and takes back those of sources that are gone. */
  schedule(sources: readonly SourceConfig[]): Promise<void>;
  /** Resolves when no job waits or runs. */
  idle(): Promise<void>;
  /** The line's jobs by state. */
  counts(): Promise<JobCounts>;
  /** Queues the reading of what is stored and was not read by this extractor. @returns how many */
  sweep(): Promise<number>;
  /** Lets running jobs end and releases everything. */
  close(): Promise<void>;
}

/** For tests of crashes. */
export interface LineOptions {
  /** A worker that was silent for so long (milliseconds) loses its jobs and its turns at hosts; by default the queue's. */
  readonly leaseMs?: number;
}

/** Opens store, queue and extractor threads. @throws StoreError, QueueError when one can't be opened */
export async function openLine(settings: Settings, { leaseMs }: LineOptions = {}): Promise<Line> {
  const store = await openStore(settings.storeUrl, { secondReviews: settings.review.second });
  const opened: { close(): Promise<void> }[] = [store];
  const open = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    try {
      const one = await opening;
      opened.push(one);
      return one;
    } catch (error) {
      for (const one of opened) await one.close();
      throw error;
    }
  };
  const queue = await open(openQueue(settings.queueUrl, { leaseMs }));
  const turns = await open(openHostTurns(settings.queueUrl, { leaseMs }));
  const { concurrency } = settings.crawl;
  const log = new ExchangeLog(store.crawl.fetches);
  const events = new LineEmitter();
  const client = webClient(settings, {
    turns,
    onExchange: (exchange) => {
      log.add(exchange);
      events.emit('exchanged', { kind: exchange.purpose, ms: exchange.ms });
    },
  });
  const parts: LineParts = {
    store,
    queue,
    client,
    // What people have said about names is known to the extractor from the next start on.
    pool: openPool({
      entries: [...(await readGazetteers(settings.gazetteers)), ...(await store.entities.gazetteer())],
      words: await readLexicons(settings.lexicons),
    }),
    events,
  };
  const workers: QueueWorker[] = [];
  const upkeep: Upkeep[] = [];
  const start: Record<JobName, () => QueueWorker> = {
    [CRAWL]: () => queue.process(CRAWL, crawlHandler(parts), { concurrency }),
    [FETCH]: () => queue.process(FETCH, fetchHandler(parts), { concurrency }),
    [EXTRACT]: () => queue.process(EXTRACT, extractHandler(parts), { concurrency: parts.pool.size }),
  };
  return {
    ...parts,
    inFile: settings.sources,
    work(names = JOB_NAMES) {
      for (const name of names) workers.push(start[name]());
      if (names.includes(EXTRACT)) upkeep.push(new Upkeep(parts));
    },
    async crawl(sources, bounds) {
      const run = randomUUID();
      for (const source of sources) {
        const job: CrawlJob = { source, run, ...(bounds && { backfill: backfillBounds(source, bounds) }) };
        await queue.add(CRAWL, job, { id: `${source.id}:${run}`, attempts: ATTEMPTS, group: source.id });
      }
    },
    schedule: (sources) => scheduleSources(queue, sources),
    idle: () => queue.idle([...JOB_NAMES]),
    counts: () => queue.counts([...JOB_NAMES]),
    sweep: () => sweep(parts, { revive: true, signal: new AbortController().signal }),
    async close() {
      await Promise.all([...upkeep, ...workers].map((one) => one.close()));
      await queue.close();
      await Promise.all([client.close(), parts.pool.close()]);
      await Promise.all([turns.close(), log.close()]);
      await store.close();
    },
  };
}
