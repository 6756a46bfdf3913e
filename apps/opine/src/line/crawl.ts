import { createHash, randomUUID } from 'node:crypto';
import { type Candidate, discover, type JobHandler } from '@opine/ingest';
import { messageOf } from '../errors.ts';
import { codeOf, jobError } from './failures.ts';
import { CrawlJob, FETCH } from './jobs.ts';
import type { LineParts } from './parts.ts';

/** Reads a source and queues every article it names. */
export function crawlHandler({ queue, store, client, events }: LineParts): JobHandler {
  /** Source id to the moment, in milliseconds since 1970, that it was last read in this process. */
  const lastRead = new Map<string, number>();
  return async (data, { attempt }) => {
    const { source, run } = CrawlJob.parse(data);
    if (run === null && wasJustRead(source, lastRead.get(source.id))) return;
    lastRead.set(source.id, Date.now());
    try {
      const { candidates } = await discover(source, client);
      const wanted: Candidate[] = [];
      for (const candidate of candidates) if (!(await isKnown(candidate))) wanted.push(candidate);
      events.emit('discovered', { source: source.id, candidates: wanted.length });
      const batch = run ?? randomUUID();
      for (const candidate of wanted) {
        await queue.add(FETCH, { source, candidate }, { id: `${source.id}:${batch}:${keyOf(candidate)}` });
      }
    } catch (error) {
      if (attempt === 1) {
        const message = messageOf(error);
        events.emit('sourceFailed', { source: source.id, message });
        await store.failures.add({ url: addressOf(source), code: codeOf(error), message });
      }
      throw jobError(error);
    }
  };

  /** A page that is stored already is not fetched again; a file costs little and is read again. */
  async function isKnown(candidate: Candidate): Promise<boolean> {
    return candidate.url !== null && (await store.articles.byUrl(candidate.url)) !== null;
  }
}

/** An interval's first run comes at once: it is dropped when the source was read by hand just before. */
function wasJustRead({ schedule }: CrawlJob['source'], last = 0): boolean {
  return schedule !== undefined && 'everyMinutes' in schedule && Date.now() - last < schedule.everyMinutes * 30_000;
}

const keyOf = (candidate: Candidate) =>
  createHash('sha256')
    .update(candidate.url ?? JSON.stringify([candidate.path, candidate.title, candidate.html]))
    .digest('hex')
    .slice(0, 32);

const addressOf = (source: CrawlJob['source']) => (source.kind === 'files' ? source.path : source.url);
