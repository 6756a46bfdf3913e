import { discover, type JobHandler, placeOf, type SourceConfig } from '@opine/ingest';
import type { SourceRun, SourceState } from '@opine/store';
import { messageOf } from '../errors.ts';
import { asSource } from './exchanges.ts';
import { codeOf, isAskedByServer, isFinal, jobError, patienceOf } from './failures.ts';
import { CrawlJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';
import { queueVisits } from './queue-visits.ts';
import { backOffUntil } from './visits/index.ts';

/** Reads a source, and queues the visits of every article it names that is new, has changed or is due again. */
export function crawlHandler(parts: LineParts): JobHandler {
  const { states } = parts.store.crawl;
  return async (data, { attempt, id }) => {
    const { source, run } = CrawlJob.parse(data);
    const state = await states.get(source.id);
    // A run by hand is wanted now; a scheduled one that is left out is followed by the next.
    if (run === null && isTooEarly(source, state, Date.now())) return;
    await runSource(parts, source, { id, isLast: attempt >= ATTEMPTS, state });
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
  readonly id: string;
  readonly isLast: boolean;
  readonly state: SourceState | null;
}

async function runSource(parts: LineParts, source: SourceConfig, { id, isLast, state }: Attempt): Promise<void> {
  const { store, client, events } = parts;
  const startedAt = Date.now();
  const finish = (run: Omit<SourceRun, 'startedAt' | 'endedAt'>, after: { backoffUntil?: number } = {}) =>
    store.crawl.states.finish(source.id, {
      startedAt,
      endedAt: Date.now(),
      backoffUntil: null,
      validators: null,
      ...run,
      ...after,
    });
  const nothing = { found: 0, queued: 0, revisits: 0 };
  try {
    const { candidates, validators, notModified } = await asSource(source.id, () =>
      discover(source, client, state?.validators ?? null),
    );
    const { queued, revisits } = await queueVisits(parts, source, candidates, id);
    const outcome = notModified ? 'unchanged' : 'read';
    // The validators are kept only now: a run that died before this reads the source again.
    const run = { outcome, found: candidates.length, queued, revisits, error: null, validators } as const;
    await finish(run);
    events.emit('discovered', { source: source.id, candidates: queued, revisits });
  } catch (error) {
    const failure = { code: codeOf(error), message: messageOf(error) };
    const patience = patienceOf(error);
    if (patience !== null && !isAskedByServer(error)) throw jobError(error);
    if (patience !== null) {
      const until = Date.now() + patience;
      await finish({ outcome: 'put-back', ...nothing, error: failure }, { backoffUntil: until });
      events.emit('putBack', { source: source.id, name: placeOf(source), until });
      throw jobError(error);
    }
    if (!isLast && !isFinal(error)) throw jobError(error);
    const backoffUntil = backOffUntil((state?.failures ?? 0) + 1, Date.now());
    await finish({ outcome: 'failed', ...nothing, error: failure }, { backoffUntil });
    await store.failures.add({ url: placeOf(source), ...failure });
    events.emit('sourceFailed', { source: source.id, message: failure.message });
  }
}
