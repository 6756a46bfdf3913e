import type { JobQueue, SourceConfig } from '@opine/ingest';
import { CRAWL, type CrawlJob } from './jobs.ts';

/** Sets the schedules of all sources, and takes back those of sources that are gone. */
export async function scheduleSources(queue: JobQueue, sources: readonly SourceConfig[]): Promise<void> {
  for (const source of sources) await scheduleSource(queue, source);
  const kept = new Set(sources.filter((source) => source.schedule !== undefined).map((source) => source.id));
  for (const { id } of await queue.schedules()) if (!kept.has(id)) await queue.unschedule(id);
}

/** Sets the schedule of one source, or takes it back when it has none any more. */
export async function scheduleSource(queue: JobQueue, source: SourceConfig): Promise<void> {
  const { id, schedule } = source;
  if (schedule === undefined) {
    await queue.unschedule(id);
    return;
  }
  const when = 'cron' in schedule ? schedule : { everyMs: schedule.everyMinutes * 60_000 };
  const job: CrawlJob = { source, run: null };
  await queue.schedule(id, when, CRAWL, job, { group: id });
}
