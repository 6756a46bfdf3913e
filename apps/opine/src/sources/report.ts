import { placeOf } from '@opine/ingest';
import type { FetchEntry, SourceSummary, SourceView } from '@opine/schema';
import type { FetchRecord, SourceDay, SourceRun, SourceState, Store } from '@opine/store';
import { healthOf } from './health.ts';
import type { KnownSource } from './known.ts';
import { dayOf, usualPerDay, withoutGaps } from './usual.ts';

const RUNS = 50;
const DAYS = 42;
const FETCHES = 20;
const SHOWN_FETCHES = 50;

type Fetch = FetchRecord & { readonly id: number };

/** What is remembered of one source. */
interface Memory {
  readonly state: SourceState | null;
  readonly runs: readonly SourceRun[];
  readonly days: readonly SourceDay[];
  readonly fetches: readonly Fetch[];
}

/** How one source is doing. @param now milliseconds since 1970 */
export async function summarize(store: Store, source: KnownSource, now: number): Promise<SourceSummary> {
  return summaryOf(source, await recall(store, source.config.id, FETCHES), now);
}

/** All that is shown of one source. @param now milliseconds since 1970 */
export async function describeSource(store: Store, source: KnownSource, now: number): Promise<SourceView> {
  const memory = await recall(store, source.config.id, SHOWN_FETCHES);
  return {
    ...summaryOf(source, memory, now),
    config: source.config,
    runs: memory.runs.map(({ startedAt, endedAt, ...run }) => {
      return { startedAt: new Date(startedAt).toISOString(), ms: endedAt - startedAt, ...run };
    }),
    days: withoutGaps(memory.days, now, DAYS).map(({ copy, ...day }) => ({ ...day, copies: copy })),
    fetches: memory.fetches.map(fetchEntry),
  };
}

export function fetchEntry({ at, ...fetch }: Fetch): FetchEntry {
  return { ...fetch, at: new Date(at).toISOString() };
}

async function recall({ crawl }: Store, id: string, fetches: number): Promise<Memory> {
  const [state, runs, days, log] = await Promise.all([
    crawl.states.get(id),
    crawl.states.runs(id, RUNS),
    crawl.states.days(id, DAYS),
    crawl.fetches.list({ source: id, limit: fetches }),
  ]);
  return { state, runs, days, fetches: log.items };
}

function summaryOf({ config, origin, enabled }: KnownSource, memory: Memory, now: number): SourceSummary {
  const { state, runs, days, fetches } = memory;
  const today = days.find((day) => day.day === dayOf(now))?.new ?? 0;
  const usual = usualPerDay(days, now);
  const answers = fetches.slice(0, FETCHES).map((fetch) => fetch.ms);
  return {
    id: config.id,
    kind: config.kind,
    place: placeOf(config),
    schedule: scheduleInWords(config.schedule),
    origin,
    enabled,
    ...healthOf({ enabled, state, runs, fetches: answers, usual, today, everyMs: everyMs(config), now }),
    lastRunAt: iso(state?.lastRunAt),
    lastSuccessAt: iso(state?.lastSuccessAt),
    lastArticleAt: iso(state?.lastAddedAt),
    failures: state?.failures ?? 0,
    backoffUntil: iso(state?.backoffUntil),
    today,
    usual: usual === null ? null : Math.round(usual * 10) / 10,
  };
}

function scheduleInWords(schedule: KnownSource['config']['schedule']): string {
  if (schedule === undefined) return 'by hand';
  if ('everyMinutes' in schedule) return `every ${schedule.everyMinutes} min`;
  return schedule.timeZone === undefined ? schedule.cron : `${schedule.cron} (${schedule.timeZone})`;
}

function everyMs({ schedule }: KnownSource['config']): number | null {
  return schedule !== undefined && 'everyMinutes' in schedule ? schedule.everyMinutes * 60_000 : null;
}

const iso = (ms: number | null | undefined) => (ms === null || ms === undefined ? null : new Date(ms).toISOString());
