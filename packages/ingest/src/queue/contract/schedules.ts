import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DelayedJobError } from '../index.ts';
import type { QueueSet } from './queue-set.ts';

/** Jobs that are added again and again, in every queue. */
export function schedulesContract(set: QueueSet): void {
  describe('schedules', () => {
    it('adds a job at every turn of a pattern', { timeout: 20_000 }, async () => {
      const seen: unknown[] = [];
      set.queue.process('crawl', async (data) => void seen.push(data));
      await set.queue.schedule('each-second', { cron: '* * * * * *' }, 'crawl', { source: 's' });
      await expect.poll(() => seen.length, { timeout: 8000 }).toBeGreaterThanOrEqual(2);
      expect(seen[0]).toEqual({ source: 's' });
      expect(await set.queue.unschedule('each-second')).toBe(true);
      expect(await set.queue.unschedule('each-second')).toBe(false);
      expect(await set.queue.schedules()).toEqual([]);
    });

    it('runs an interval at once, and again', { timeout: 20_000 }, async () => {
      const times: number[] = [];
      set.queue.process('crawl', async () => void times.push(Date.now()));
      await set.queue.schedule('often', { everyMs: 700 }, 'crawl', null);
      await expect.poll(() => times.length, { timeout: 8000 }).toBeGreaterThanOrEqual(3);
      // Redis aligns intervals to the clock, so that only the later ones are sure to be whole.
      expect(times[2] - times[1]).toBeGreaterThan(500);
    });

    it('catches up once on runs that were missed, also when the schedule is set again', {
      timeout: 20_000,
    }, async () => {
      await set.queue.schedule('each-second', { cron: '* * * * * *' }, 'crawl', null);
      await sleep(3200);
      await set.queue.schedule('each-second', { cron: '* * * * * *' }, 'crawl', null);
      const seen: number[] = [];
      const started = Date.now();
      set.queue.process('crawl', async () => void seen.push(Date.now() - started));
      await sleep(400);
      // The missed runs make one; at most one further second can have struck meanwhile.
      expect(seen.length).toBeGreaterThanOrEqual(1);
      expect(seen.length).toBeLessThanOrEqual(2);
      expect(seen[0]).toBeLessThan(350);
    });

    it('puts a run off like any job, and goes on', { timeout: 20_000 }, async () => {
      const runs: number[] = [];
      set.queue.process('crawl', async () => {
        runs.push(Date.now());
        if (runs.length < 3) throw new DelayedJobError(300, 'the host is busy');
      });
      await set.queue.schedule('hourly', { everyMs: 3_600_000 }, 'crawl', null, { group: 's' });
      await expect.poll(() => runs.length, { timeout: 8000 }).toBe(3);
      await set.queue.idle();
      expect(runs[1] - runs[0]).toBeGreaterThanOrEqual(290);
      expect(await set.queue.counts()).toMatchObject({ completed: 1, delayed: 0, waiting: 0, dead: 0 });
      const [state, ...more] = await set.queue.schedules();
      expect(more).toEqual([]);
      expect(Date.parse(state.nextRunAt)).toBeGreaterThan(Date.now());
    });

    it('replaces a schedule of the same id, whatever name it had', async () => {
      await set.queue.schedule('daily', { cron: '0 6 * * *' }, 'crawl', null);
      await set.queue.schedule('daily', { cron: '30 7 * * *', timeZone: 'Asia/Tokyo' }, 'sweep', null);
      const [state, ...more] = await set.queue.schedules();
      expect(more).toEqual([]);
      expect(state).toMatchObject({ id: 'daily', name: 'sweep' });
      expect(state.nextRunAt).toMatch(/T22:30:00\.000Z$/);
    });

    it('counts no future run as a job, so that the queue is idle', async () => {
      await set.queue.schedule('yearly', { cron: '0 0 1 1 *' }, 'crawl', null);
      await set.queue.idle();
      expect(await set.queue.counts()).toMatchObject({ waiting: 0, delayed: 0 });
    });

    it.each([
      [{ cron: 'every day' }],
      [{ cron: '99 * * * *' }],
      [{ cron: '0 0 * * *', timeZone: 'Mars/Olympus' }],
      [{ everyMs: 0 }],
      [{ everyMs: Number.NaN }],
    ])('refuses the schedule %j', async (when) => {
      await expect(set.queue.schedule('bad', when, 'crawl', null)).rejects.toMatchObject({ code: 'bad-schedule' });
    });
  });
}
