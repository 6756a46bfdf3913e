import type { SourceHealth } from '@opine/schema';
import type { SourceRun, SourceState } from '@opine/store';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A silence that comes by chance less than once in a hundred and fifty times: so many usual articles are missing. */
const MISSING_ARTICLES = 5;
const LEAST_SILENCE = 2 * DAY;
/** Missed one after the other. */
const MISSED_RUNS = 3;
const LEAST_OVERDUE = 60 * MINUTE;
/** Readings in a row that named nothing, where earlier ones did. */
const EMPTY_RUNS = 2;
/** What a reading takes when its server is well, with the waits for our turn. */
const SLOW_RUN_MS = 20_000;
const SLOW_FETCH_MS = 5000;
/** The figures that slowness is judged by. */
const LATEST = 5;

export interface HealthInput {
  readonly enabled: boolean;
  readonly state: SourceState | null;
  /** The latest first. */
  readonly runs: readonly SourceRun[];
  /** Milliseconds that the latest answers took, the latest first. */
  readonly fetches: readonly number[];
  readonly usual: number | null;
  readonly today: number;
  /** Between two runs, milliseconds; null where the schedule is no interval. */
  readonly everyMs: number | null;
  readonly now: number;
}

export interface Health {
  readonly health: SourceHealth;
  /** In plain words. */
  readonly reason: string;
}

/** How a source is doing; of several troubles the one that is to be seen to first. */
export function healthOf(input: HealthInput): Health {
  const { enabled, state, runs, usual, today, now } = input;
  if (!enabled) return { health: 'disabled', reason: 'it is switched off' };
  if (state === null || state.lastRunAt === null) return { health: 'never-run', reason: 'it has not been read yet' };
  const trouble =
    backingOff(state, now) ??
    failing(state) ??
    overdue(input) ??
    empty(runs) ??
    silent(state, usual, now) ??
    slow(input);
  if (trouble !== null) return trouble;
  const expected = usual === null ? '' : `, ${figure(usual)} on a usual day`;
  return { health: 'ok', reason: `${articles(today)} today${expected}` };
}

function backingOff({ backoffUntil, failures, error }: SourceState, now: number): Health | null {
  if (backoffUntil === null || backoffUntil <= now) return null;
  const again = `tried again in ${duration(backoffUntil - now)}`;
  if (failures === 0) return { health: 'backing-off', reason: `its host asked for patience; ${again}` };
  const times = failures === 1 ? 'the last run failed' : `the last ${failures} runs failed`;
  return { health: 'backing-off', reason: `${times}: ${error?.message ?? 'unknown'}; ${again}` };
}

function failing({ failures, error }: SourceState): Health | null {
  if (failures === 0) return null;
  const times = failures === 1 ? 'the last run failed' : `the last ${failures} runs failed`;
  return { health: 'failing', reason: `${times}: ${error?.message ?? 'unknown'}` };
}

/** Nobody reads it: the fault is ours. */
function overdue({ state, everyMs, now }: HealthInput): Health | null {
  const silence = now - (state?.lastRunAt ?? now);
  if (everyMs === null || silence < Math.max(MISSED_RUNS * everyMs, LEAST_OVERDUE)) return null;
  return {
    health: 'silent',
    reason: `not read for ${duration(silence)}, though it is to be every ${duration(everyMs)}: is opine crawl, up or work running?`,
  };
}

/** A feed that moved or a listing whose layout changed still answers, and names nothing. */
function empty(runs: readonly SourceRun[]): Health | null {
  const read = runs.filter((run) => run.outcome === 'read');
  const before = read.findIndex((run) => run.found > 0);
  if (before < EMPTY_RUNS) return null;
  return {
    health: 'silent',
    reason: `it named no article in the last ${before} readings and ${read[before].found} before: has its address or layout changed?`,
  };
}

function silent({ lastAddedAt, lastRunAt }: SourceState, usual: number | null, now: number): Health | null {
  if (usual === null || usual === 0) return null;
  const silence = now - (lastAddedAt ?? lastRunAt ?? now);
  if (silence < LEAST_SILENCE || (usual * silence) / DAY < MISSING_ARTICLES) return null;
  return {
    health: 'silent',
    reason: `no new article for ${duration(silence)}, where ${figure(usual)} a day are usual`,
  };
}

function slow({ runs, fetches }: HealthInput): Health | null {
  const reading = median(runs.slice(0, LATEST).map((run) => run.endedAt - run.startedAt));
  if (reading >= SLOW_RUN_MS) {
    return { health: 'slow', reason: `a reading takes ${duration(reading)}` };
  }
  const answer = median(fetches.slice(0, 4 * LATEST));
  if (answer < SLOW_FETCH_MS) return null;
  return { health: 'slow', reason: `its server takes ${duration(answer)} to answer` };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const articles = (count: number) => (count === 1 ? '1 new article' : `${count} new articles`);
const figure = (value: number) => String(Math.round(value * 10) / 10);

/** A span of time in its largest unit. */
export function duration(ms: number): string {
  const units = [
    [DAY, 'day'],
    [60 * MINUTE, 'hour'],
    [MINUTE, 'minute'],
    [1000, 'second'],
  ] as const;
  const [size, unit] = units.find(([length]) => ms >= 1.5 * length) ?? units[units.length - 1];
  const count = Math.max(1, Math.round(ms / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
