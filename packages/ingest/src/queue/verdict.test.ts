import { describe, expect, it } from 'vitest';
import { ClientClosedError } from '../client/index.ts';
import { PermanentFetchError, RetryableFetchError, SlowDownFetchError } from '../fetch/index.ts';
import { DelayedJobError, UnrecoverableJobError } from './index.ts';
import { backoff, isPutOffTooLong, verdictOf } from './verdict.ts';

describe('verdictOf', () => {
  it.each([
    [new Error('?'), { kind: 'retry', backoffMs: null }],
    ['text', { kind: 'retry', backoffMs: null }],
    [null, { kind: 'retry', backoffMs: null }],
    [new UnrecoverableJobError('no'), { kind: 'never' }],
    [new DelayedJobError(1500.2, 'later'), { kind: 'later', delayMs: 1501 }],
    [new DelayedJobError(-1, 'at once'), { kind: 'later', delayMs: 0 }],
    [new DelayedJobError(1e12, 'in years'), { kind: 'later', delayMs: 7 * 24 * 3600 * 1000 }],
    [new PermanentFetchError('http-404', 'u', 'gone'), { kind: 'never' }],
    [new RetryableFetchError('timeout', 'u', 'slow', { backoffMs: 5000 }), { kind: 'retry', backoffMs: 5000 }],
    [new SlowDownFetchError('http-429', 'u', 'busy', 60_000), { kind: 'later', delayMs: 60_000 }],
    [new ClientClosedError(), { kind: 'later', delayMs: 0 }],
  ])('%s', (error, verdict) => expect(verdictOf(error)).toEqual(verdict));
});

describe('backoff', () => {
  it.each([
    [1000, 1, 1000],
    [1000, 3, 4000],
    [1000, 30, 3_600_000],
  ])('%i ms after %i failures is %i ms, and a little more', (base, failures, wait) => {
    const waits = Array.from({ length: 50 }, () => backoff(base, failures));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(wait);
    expect(Math.max(...waits)).toBeLessThanOrEqual(wait * 1.25);
    expect(new Set(waits).size).toBeGreaterThan(10);
  });
});

describe('isPutOffTooLong', () => {
  const day = 24 * 3600 * 1000;
  it.each([
    [1, 0, false],
    [500, 6 * day, false],
    [501, 0, true],
    [2, 8 * day, true],
  ])('%i times in %i ms: %s', (delays, now, tooLong) => expect(isPutOffTooLong(delays, 0, now)).toBe(tooLong));
});
