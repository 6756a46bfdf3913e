import { describe, expect, it } from 'vitest';
import { nextRun } from './next-run.ts';

describe('nextRun', () => {
  it.each([
    [{ cron: '0 6 * * *' }, '2026-03-01T06:00:00Z', '2026-03-02T06:00:00Z'],
    [{ cron: '*/15 * * * *' }, '2026-03-01T06:01:00Z', '2026-03-01T06:15:00Z'],
    [{ cron: '0 6 * * *', timeZone: 'Asia/Baghdad' }, '2026-03-01T00:00:00Z', '2026-03-01T03:00:00Z'],
    // On the day that summer time starts, six o'clock in Berlin comes an hour earlier.
    [{ cron: '0 6 * * *', timeZone: 'Europe/Berlin' }, '2026-03-28T12:00:00Z', '2026-03-29T04:00:00Z'],
    [{ everyMs: 90_000 }, '2026-03-01T06:00:00Z', '2026-03-01T06:01:30Z'],
  ])('%j after %s is %s', (schedule, after, next) => {
    expect(new Date(nextRun(schedule, Date.parse(after))).toISOString()).toBe(new Date(next).toISOString());
  });

  it.each([[{ cron: '' }], [{ cron: '0 0 30 2 *' }], [{ everyMs: -5 }]])('refuses %j', (schedule) => {
    expect(() => nextRun(schedule, 0)).toThrow(expect.objectContaining({ code: 'bad-schedule' }));
  });
});
