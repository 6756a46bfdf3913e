import type { SourceRun, SourceState } from '@opine/store';
import { describe, expect, it } from 'vitest';
import { duration, type HealthInput, healthOf } from './health.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2024, 2, 31, 15);

const state = (fields: Partial<SourceState> = {}): SourceState => ({
  source: 'paper',
  validators: null,
  lastRunAt: NOW - HOUR,
  lastSuccessAt: NOW - HOUR,
  lastFailureAt: null,
  lastAddedAt: NOW - HOUR,
  error: null,
  failures: 0,
  backoffUntil: null,
  ...fields,
});
const run = (found: number, fields: Partial<SourceRun> = {}): SourceRun => ({
  startedAt: 0,
  endedAt: 300,
  outcome: 'read',
  found,
  queued: 0,
  revisits: 0,
  error: null,
  ...fields,
});
const failed = { failures: 3, error: { code: 'http-500', message: 'the server failed (500)' } };

describe('healthOf', () => {
  it.each<[string, Partial<HealthInput>, string, string]>([
    ['all is well', {}, 'ok', '2 new articles today, 3.5 on a usual day'],
    ['too early to tell', { usual: null, today: 1 }, 'ok', '1 new article today'],
    ['switched off', { enabled: false, state: null }, 'disabled', 'switched off'],
    ['never read', { state: null }, 'never-run', 'not been read yet'],
    [
      'failed and left alone',
      { state: state({ ...failed, backoffUntil: NOW + 2 * HOUR }) },
      'backing-off',
      'the last 3 runs failed: the server failed (500); tried again in 2 hours',
    ],
    ['asked for patience', { state: state({ backoffUntil: NOW + 90_000 }) }, 'backing-off', 'asked for patience'],
    [
      'failed, and its turn has come',
      { state: state({ ...failed, backoffUntil: NOW - 1 }) },
      'failing',
      '3 runs failed',
    ],
    [
      'not read by anybody',
      { everyMs: HOUR, state: state({ lastRunAt: NOW - 4 * HOUR }) },
      'silent',
      'not read for 4 hours',
    ],
    ['late by a little', { everyMs: HOUR, state: state({ lastRunAt: NOW - 2 * HOUR }) }, 'ok', ''],
    ['names nothing any more', { runs: [run(0), run(0), run(20)] }, 'silent', 'in the last 2 readings and 20 before'],
    ['named nothing once', { runs: [run(0), run(20)] }, 'ok', ''],
    ['has always named nothing', { runs: [run(0), run(0), run(0)] }, 'ok', ''],
    [
      'unchanged readings do not count',
      { runs: [run(0, { outcome: 'unchanged' }), run(0, { outcome: 'unchanged' }), run(20)] },
      'ok',
      '',
    ],
    ['nothing new for long', { state: state({ lastAddedAt: NOW - 3 * DAY }) }, 'silent', 'no new article for 3 days'],
    ['a quiet day', { state: state({ lastAddedAt: NOW - 1.9 * DAY }), usual: 30 }, 'ok', ''],
    ['one that writes once a week', { state: state({ lastAddedAt: NOW - 20 * DAY }), usual: 0.14 }, 'ok', ''],
    ['slow to be read', { runs: Array(5).fill(run(9, { endedAt: 45_000 })) }, 'slow', 'a reading takes 45 seconds'],
    ['slow to answer', { fetches: [9000, 8000, 7000, 10] }, 'slow', 'takes 8 seconds to answer'],
  ])('%s', (_, fields, health, reason) => {
    const input = {
      enabled: true,
      state: state(),
      runs: [run(20)],
      fetches: [90],
      usual: 3.5,
      today: 2,
      everyMs: null,
      now: NOW,
    };
    const found = healthOf({ ...input, ...fields });
    expect(found.health).toBe(health);
    expect(found.reason).toContain(reason);
  });
});

describe('duration', () => {
  it.each([
    [400, '1 second'],
    [80_000, '80 seconds'],
    [600_000, '10 minutes'],
    [5_400_000, '2 hours'],
    [86_400_000, '24 hours'],
    [3 * 86_400_000, '3 days'],
  ])('%i', (ms, words) => expect(duration(ms)).toBe(words));
});
