import { type JobHandler, jitterOf, placeOf, type SourceConfig } from '@opine/ingest';
import type { CrawlError, SourceState } from '@opine/store';
import { messageOf } from '../errors.ts';
import { asSource } from './exchanges.ts';
import { codeOf, isAskedByServer, isFinal, patienceOf } from './failures.ts';
import { CRAWL, CrawlJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';
import { type Reading, readBack, readSource } from './read-source.ts';
import { backOffUntil } from './visits/index.ts';

/** Reads a source, and queues the visits of every article it names that is new, has changed or is due again. */
export function crawlHandler(parts: LineParts): JobHandler {
  const { store, queue } = parts;
  return async (data, { attempt, id }) => {
    const { source, run, backfill, late } = CrawlJob.parse(data);
    const state = await store.crawl.states.get(source.id);
    // A run by hand is wanted now; a scheduled one that is left out is followed by the next.
    if (run === null && isTooEarly(source, state, Date.now())) return;
    const jitter = run === null && !late ? jitterOf(source, id) : 0;
    if (jitter > 0) {
      const job: CrawlJob = { source, run, late: true };
      await queue.add(CRAWL, job, { id: `${id}:late`, delayMs: jitter, attempts: ATTEMPTS, group: source.id });
      return;
    }
    await runSource(parts, source, { isLast: attempt >= ATTEMPTS, state }, () =>
      backfill === null
        ? readSource(parts, source, state?.validators ?? null, id)
        : readBack(parts, source, backfill, id),
    );
  };
}

/** A source that failed is left alone for a while; so is one that was read by hand just before an interval began. */
function isTooEarly({ schedule }: SourceConfig, state: SourceState | null, now: number): boolean {
  if (state === null) return false;
  if (state.backoffUntil !== null && now < state.backoffUntil) return true;
  if (schedule === undefined || !('everyMinutes' in schedule)) return false;
  return now - (state.lastSuccessAt ?? 0) < schedule.everyMinutes * 30_000;
}

interface Attempt {
  readonly isLast: boolean;
  readonly state: SourceState | null;
}

/** Reads, and remembers what came of it. A failure that is final ends the job: the source's state tells of it. */
async function runSource(
  { store, events }: LineParts,
  source: SourceConfig,
  { isLast, state }: Attempt,
  read: () => Promise<Reading>,
): Promise<void> {
  const startedAt = Date.now();
  const { states } = store.crawl;
  const unread = { startedAt, found: 0, queued: 0, revisits: 0, validators: null };
  try {
    const { problems, ...reading } = await asSource(source.id, read);
    // Remembered only now, with the validators: a run that died before this reads the source again.
    await states.finish(source.id, { startedAt, endedAt: Date.now(), error: null, backoffUntil: null, ...reading });
    for (const { code, message } of problems) await store.failures.add({ url: placeOf(source), code, message });
  } catch (error) {
    const failure: CrawlError = { code: codeOf(error), message: messageOf(error) };
    const now = Date.now();
    const patience = patienceOf(error);
    if (patience !== null) {
      if (isAskedByServer(error)) {
        const put = { ...unread, endedAt: now, error: failure, backoffUntil: now + patience };
        await states.finish(source.id, { ...put, outcome: 'put-back' });
        events.emit('putBack', { source: source.id, name: placeOf(source), until: now + patience });
      }
      throw error;
    }
    if (!isLast && !isFinal(error)) throw error;
    const backoffUntil = backOffUntil((state?.failures ?? 0) + 1, now);
    await states.finish(source.id, { ...unread, endedAt: now, error: failure, backoffUntil, outcome: 'failed' });
    await store.failures.add({ url: placeOf(source), ...failure });
    events.emit('sourceFailed', { source: source.id, message: failure.message });
  }
}
