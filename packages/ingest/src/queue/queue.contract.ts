import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DelayedJobError, type JobQueue, openQueue, UnrecoverableJobError } from './index.ts';
import { MAX_DELAYS } from './settings.ts';

const LEASE_MS = 1500;

/** What every `JobQueue` must do. `freshUrl` gives the URL of an empty queue. */
export function queueContract(freshUrl: () => Promise<string>): void {
  let url: string;
  let queue: JobQueue;
  const opened: JobQueue[] = [];
  const open = async () => {
    const another = await openQueue(url, { leaseMs: LEASE_MS });
    opened.push(another);
    return another;
  };

  beforeEach(async () => {
    url = await freshUrl();
    queue = await open();
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  describe('adding and running', () => {
    it('runs jobs in the order they were added, with the data that was given', async () => {
      const seen: unknown[] = [];
      for (const n of [1, 2, 3]) await queue.add('read', { n, text: 'é“—' });
      queue.process('read', async (data) => void seen.push(data));
      await queue.idle();
      expect(seen).toEqual([1, 2, 3].map((n) => ({ n, text: 'é“—' })));
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, dead: 0, completed: 3 });
    });

    it('gives a job to a worker of its name only', async () => {
      const seen: string[] = [];
      await queue.add('read', null);
      await queue.add('write', null);
      queue.process('write', async (_, { id }) => void seen.push(id.split('/')[0]));
      await queue.idle(['write']);
      expect(seen).toEqual(['write']);
      expect((await queue.counts(['read'])).waiting).toBe(1);
    });

    it('starts a job that the same process adds without delay', async () => {
      let started = 0;
      queue.process('read', async () => {
        started = performance.now();
      });
      await sleep(300);
      const added = performance.now();
      await queue.add('read', null);
      await queue.idle();
      expect(started - added).toBeLessThan(100);
    });

    it('takes up jobs that another connection adds', async () => {
      const seen: unknown[] = [];
      queue.process('read', async (data) => void seen.push(data));
      await (await open()).add('read', 'from elsewhere');
      await expect.poll(() => seen, { timeout: 3000 }).toEqual(['from elsewhere']);
    });

    it('runs each job once though two workers compete, and as many at a time as allowed', async () => {
      const seen: unknown[] = [];
      let running = 0;
      let most = 0;
      const handler = async (data: unknown) => {
        most = Math.max(most, ++running);
        await sleep(10);
        running--;
        seen.push(data);
      };
      for (let n = 0; n < 40; n++) await queue.add('read', n);
      queue.process('read', handler, { concurrency: 3 });
      (await open()).process('read', handler, { concurrency: 2 });
      await queue.idle();
      expect(seen.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
      expect(most).toBeGreaterThan(2);
      expect(most).toBeLessThanOrEqual(5);
    });

    it('does not run a delayed job before its time', async () => {
      let ranAt = 0;
      queue.process('read', async () => {
        ranAt = Date.now();
      });
      const added = Date.now();
      await queue.add('read', null, { delayMs: 400 });
      expect((await queue.counts()).delayed).toBe(1);
      await queue.idle();
      expect(ranAt - added).toBeGreaterThanOrEqual(400);
      expect(ranAt - added).toBeLessThan(1500);
    });

    it.each(['', 'Read', 'a/b', 'a:b'])('refuses the job name %j', async (name) => {
      await expect(queue.add(name, null)).rejects.toMatchObject({ code: 'bad-job-name' });
    });
  });

  describe('deduplication', () => {
    const id = 'https://news.example/a:1?x=ü';

    it('adds no second job of an id while the first waits, and after it was completed', async () => {
      expect(await queue.add('read', 1, { id })).toEqual({ id: `read/${id}`, added: true });
      expect(await queue.add('read', 2, { id })).toEqual({ id: `read/${id}`, added: false });
      const seen: unknown[] = [];
      queue.process('read', async (data, context) => void seen.push(data, context.id));
      await queue.idle();
      expect((await queue.add('read', 3, { id })).added).toBe(false);
      await queue.idle();
      expect(seen).toEqual([1, `read/${id}`]);
    });

    it('adds no second job of an id while the first runs', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      queue.process('read', () => held);
      await queue.add('read', 1, { id });
      await expect.poll(async () => (await queue.counts()).active).toBe(1);
      expect((await queue.add('read', 2, { id })).added).toBe(false);
      release();
      await queue.idle();
    });

    it('keeps the ids of different names apart, and takes a bare number as an id', async () => {
      expect((await queue.add('read', 1, { id: '17' })).added).toBe(true);
      expect((await queue.add('write', 1, { id: '17' })).added).toBe(true);
    });
  });

  describe('failure', () => {
    it('tries again with growing waits, counting the attempts, until it succeeds', async () => {
      const attempts: number[] = [];
      const times: number[] = [];
      queue.process('read', async (_, { attempt }) => {
        attempts.push(attempt);
        times.push(Date.now());
        if (attempt < 3) throw new Error('not yet');
      });
      await queue.add('read', null, { attempts: 3, backoffMs: 100 });
      await queue.idle();
      expect(attempts).toEqual([1, 2, 3]);
      expect(times[1] - times[0]).toBeGreaterThanOrEqual(95);
      expect(times[2] - times[1]).toBeGreaterThanOrEqual(195);
      expect(await queue.deadLetters()).toEqual([]);
    });

    it('makes a dead letter of a job whose attempts are used up, and retries it when asked', async () => {
      let healed = false;
      queue.process('read', async () => {
        if (!healed) throw new Error('the page is broken');
      });
      const { id } = await queue.add('read', { url: 'u' }, { id: 'a/b', attempts: 2, backoffMs: 1 });
      await queue.idle();
      const [letter, ...more] = await queue.deadLetters();
      expect(more).toEqual([]);
      expect(letter).toMatchObject({ id, name: 'read', data: { url: 'u' }, error: 'the page is broken', attempts: 2 });
      expect(Math.abs(Date.parse(letter.failedAt) - Date.now())).toBeLessThan(10_000);
      expect((await queue.add('read', null, { id: 'a/b' })).added).toBe(false);

      healed = true;
      expect(await queue.retryDead(id)).toBe(true);
      await queue.idle();
      expect(await queue.counts()).toMatchObject({ dead: 0, completed: 1 });
      expect(await queue.retryDead(id)).toBe(false);
      expect(await queue.retryDead('read/none')).toBe(false);
      expect(await queue.retryDead('nonsense')).toBe(false);
    });

    it('waits as long as the error says that such troubles last', async () => {
      const times: number[] = [];
      queue.process('read', async () => {
        times.push(Date.now());
        if (times.length < 3) throw Object.assign(new Error('the server failed'), { policy: 'retry', backoffMs: 150 });
      });
      await queue.add('read', null, { attempts: 3, backoffMs: 60_000 });
      await queue.idle();
      expect(times[1] - times[0]).toBeGreaterThanOrEqual(145);
      expect(times[2] - times[1]).toBeGreaterThanOrEqual(295);
    });

    it('puts a job off for the time that its error says, which is no attempt', async () => {
      const runs: { attempt: number; at: number }[] = [];
      queue.process('read', async (_, { attempt }) => {
        runs.push({ attempt, at: Date.now() });
        if (runs.length === 1) throw new Error('broken');
        if (runs.length < 5) throw new DelayedJobError(200, 'the host is busy');
      });
      await queue.add('read', 'data', { id: 'a', attempts: 2, backoffMs: 1 });
      await expect.poll(async () => (await queue.counts()).delayed).toBe(1);
      expect((await queue.add('read', 'data', { id: 'a' })).added).toBe(false);
      await queue.idle();
      expect(runs.map(({ attempt }) => attempt)).toEqual([1, 2, 2, 2, 2]);
      expect(runs[2].at - runs[1].at).toBeGreaterThanOrEqual(195);
      expect(runs[2].at - runs[1].at).toBeLessThan(1200);
      expect(await queue.counts()).toMatchObject({ dead: 0, completed: 1 });
    });

    it('lets other jobs run while one is put off', async () => {
      const seen: unknown[] = [];
      queue.process('read', async (data) => {
        seen.push(data);
        if (data === 'busy' && seen.length === 1) throw new DelayedJobError(400, 'the host is busy');
      });
      for (const data of ['busy', 'b', 'c']) await queue.add('read', data);
      await queue.idle();
      expect(seen).toEqual(['busy', 'b', 'c', 'busy']);
    });

    it('gives up a job that is put off again and again, and lets it begin anew when asked', {
      timeout: 60_000,
    }, async () => {
      let runs = 0;
      let free = false;
      queue.process('read', async () => {
        runs++;
        if (!free) throw new DelayedJobError(0, 'the host is busy');
      });
      const { id } = await queue.add('read', null);
      await queue.idle();
      expect(runs).toBe(MAX_DELAYS + 1);
      expect(await queue.deadLetters()).toMatchObject([{ error: expect.stringMatching(/put off.*host is busy/) }]);
      free = true;
      expect(await queue.retryDead(id)).toBe(true);
      await queue.idle();
      expect(await queue.counts()).toMatchObject({ dead: 0, completed: 1 });
    });

    it('makes a dead letter at once when no attempt can help', async () => {
      let runs = 0;
      queue.process('read', async () => {
        runs++;
        throw new UnrecoverableJobError('gone for good');
      });
      await queue.add('read', null, { attempts: 5, backoffMs: 1 });
      await queue.idle();
      expect(runs).toBe(1);
      expect(await queue.deadLetters()).toMatchObject([{ error: 'gone for good', attempts: 1 }]);
    });

    it('lists the latest dead letters first, as many as asked for', async () => {
      queue.process('read', async (data) => {
        throw new UnrecoverableJobError(String(data));
      });
      for (const n of [1, 2, 3]) {
        await queue.add('read', n);
        await queue.idle();
        await sleep(5);
      }
      expect((await queue.deadLetters(2)).map((letter) => letter.error)).toEqual(['3', '2']);
    });

    it('gives the job of a worker that was killed to another', { timeout: 30_000 }, async () => {
      await queue.add('fragile', 'precious', { attempts: 1 });
      const script = fileURLToPath(new URL('./queue.crash-worker.ts', import.meta.url));
      const child = spawn(process.execPath, [script, url, String(LEASE_MS)], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect((await queue.counts()).active).toBe(1);

      const seen: unknown[] = [];
      queue.process('fragile', async (data, { attempt }) => void seen.push(data, attempt));
      await queue.idle();
      expect(seen).toEqual(['precious', 1]);
    });

    it('keeps the lease of a job that runs for longer than the lease', { timeout: 20_000 }, async () => {
      let runs = 0;
      const handler = async (_: unknown, { signal }: { signal: AbortSignal }) => {
        runs++;
        await sleep(LEASE_MS * 2);
        expect(signal.aborted).toBe(false);
      };
      queue.process('read', handler);
      (await open()).process('read', handler);
      await queue.add('read', null);
      await queue.idle();
      expect(runs).toBe(1);
      expect((await queue.counts()).completed).toBe(1);
    });
  });

  describe('groups', () => {
    /** Counts how many run at once, in all and of each group. */
    function watch() {
      const running = new Map<string, number>();
      const most = { all: 0, group: 0 };
      const seen: string[] = [];
      const handler = async (data: unknown) => {
        const group = String(data).split(' ')[0];
        running.set(group, (running.get(group) ?? 0) + 1);
        most.group = Math.max(most.group, running.get(group) ?? 0);
        most.all = Math.max(
          most.all,
          [...running.values()].reduce((a, b) => a + b),
        );
        await sleep(60);
        running.set(group, (running.get(group) ?? 0) - 1);
        seen.push(String(data));
      };
      return { most, seen, handler };
    }

    it('runs one job of a group at a time over all workers, and those of others beside it', async () => {
      const { most, seen, handler } = watch();
      for (const n of [1, 2, 3]) {
        for (const group of ['a', 'b']) await queue.add('crawl', `${group} ${n}`, { group });
      }
      queue.process('crawl', handler, { concurrency: 3 });
      (await open()).process('crawl', handler, { concurrency: 3 });
      await queue.idle();
      expect(most).toEqual({ all: 2, group: 1 });
      expect(seen).toHaveLength(6);
      expect(await queue.counts()).toMatchObject({ dead: 0, completed: 6 });
    });

    it('holds up no other job behind those that wait', async () => {
      const { seen, handler } = watch();
      for (const n of [1, 2, 3]) await queue.add('crawl', `a ${n}`, { group: 'a' });
      await queue.add('crawl', 'free');
      queue.process('crawl', handler, { concurrency: 2 });
      await queue.idle();
      expect(seen.indexOf('free')).toBeLessThan(2);
    });

    it('holds for scheduled runs too, and after a failure', async () => {
      const { most, seen, handler } = watch();
      let failed = false;
      queue.process(
        'crawl',
        async (data) => {
          await handler(data);
          if (failed) return;
          failed = true;
          throw new Error('once');
        },
        { concurrency: 4 },
      );
      await queue.add('crawl', 'a by hand', { group: 'a', backoffMs: 10 });
      await queue.schedule('often', { everyMs: 60_000 }, 'crawl', 'a on time', { group: 'a' });
      await expect.poll(() => seen.length, { timeout: 5000 }).toBe(3);
      await queue.idle();
      expect(most.group).toBe(1);
      expect([...seen].sort()).toHaveLength(3);
      expect(seen).toContain('a on time');
    });

    it('is free again after its worker was killed', { timeout: 30_000 }, async () => {
      await queue.add('fragile', 'first', { group: 'g' });
      const script = fileURLToPath(new URL('./queue.crash-worker.ts', import.meta.url));
      const child = spawn(process.execPath, [script, url, String(LEASE_MS)], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await queue.add('fragile', 'second', { group: 'g' });
      const seen: unknown[] = [];
      queue.process('fragile', async (data) => void seen.push(data), { concurrency: 2 });
      await queue.idle();
      expect(seen.sort()).toEqual(['first', 'second']);
    });
  });

  describe('schedules', () => {
    it('adds a job at every turn of a pattern', { timeout: 20_000 }, async () => {
      const seen: unknown[] = [];
      queue.process('crawl', async (data) => void seen.push(data));
      await queue.schedule('each-second', { cron: '* * * * * *' }, 'crawl', { source: 's' });
      await expect.poll(() => seen.length, { timeout: 8000 }).toBeGreaterThanOrEqual(2);
      expect(seen[0]).toEqual({ source: 's' });
      expect(await queue.unschedule('each-second')).toBe(true);
      expect(await queue.unschedule('each-second')).toBe(false);
      expect(await queue.schedules()).toEqual([]);
    });

    it('runs an interval at once, and again', { timeout: 20_000 }, async () => {
      const times: number[] = [];
      queue.process('crawl', async () => void times.push(Date.now()));
      await queue.schedule('often', { everyMs: 700 }, 'crawl', null);
      await expect.poll(() => times.length, { timeout: 8000 }).toBeGreaterThanOrEqual(3);
      // Redis aligns intervals to the clock, so that only the later ones are sure to be whole.
      expect(times[2] - times[1]).toBeGreaterThan(500);
    });

    it('catches up once on runs that were missed, also when the schedule is set again', {
      timeout: 20_000,
    }, async () => {
      await queue.schedule('each-second', { cron: '* * * * * *' }, 'crawl', null);
      await sleep(3200);
      await queue.schedule('each-second', { cron: '* * * * * *' }, 'crawl', null);
      const seen: number[] = [];
      const started = Date.now();
      queue.process('crawl', async () => void seen.push(Date.now() - started));
      await sleep(400);
      // The missed runs make one; at most one further second can have struck meanwhile.
      expect(seen.length).toBeGreaterThanOrEqual(1);
      expect(seen.length).toBeLessThanOrEqual(2);
      expect(seen[0]).toBeLessThan(350);
    });

    it('puts a run off like any job, and goes on', { timeout: 20_000 }, async () => {
      const runs: number[] = [];
      queue.process('crawl', async () => {
        runs.push(Date.now());
        if (runs.length < 3) throw new DelayedJobError(300, 'the host is busy');
      });
      await queue.schedule('hourly', { everyMs: 3_600_000 }, 'crawl', null, { group: 's' });
      await expect.poll(() => runs.length, { timeout: 8000 }).toBe(3);
      await queue.idle();
      expect(runs[1] - runs[0]).toBeGreaterThanOrEqual(290);
      expect(await queue.counts()).toMatchObject({ completed: 1, delayed: 0, waiting: 0, dead: 0 });
      const [state, ...more] = await queue.schedules();
      expect(more).toEqual([]);
      expect(Date.parse(state.nextRunAt)).toBeGreaterThan(Date.now());
    });

    it('replaces a schedule of the same id, whatever name it had', async () => {
      await queue.schedule('daily', { cron: '0 6 * * *' }, 'crawl', null);
      await queue.schedule('daily', { cron: '30 7 * * *', timeZone: 'Asia/Tokyo' }, 'sweep', null);
      const [state, ...more] = await queue.schedules();
      expect(more).toEqual([]);
      expect(state).toMatchObject({ id: 'daily', name: 'sweep' });
      expect(state.nextRunAt).toMatch(/T22:30:00\.000Z$/);
    });

    it('counts no future run as a job, so that the queue is idle', async () => {
      await queue.schedule('yearly', { cron: '0 0 1 1 *' }, 'crawl', null);
      await queue.idle();
      expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 0 });
    });

    it.each([
      [{ cron: 'every day' }],
      [{ cron: '99 * * * *' }],
      [{ cron: '0 0 * * *', timeZone: 'Mars/Olympus' }],
      [{ everyMs: 0 }],
      [{ everyMs: Number.NaN }],
    ])('refuses the schedule %j', async (when) => {
      await expect(queue.schedule('bad', when, 'crawl', null)).rejects.toMatchObject({ code: 'bad-schedule' });
    });
  });

  describe('closing', () => {
    it('waits for the running job and takes no further one', async () => {
      const done: unknown[] = [];
      const worker = queue.process('read', async (data) => {
        await sleep(200);
        done.push(data);
      });
      await queue.add('read', 1);
      await queue.add('read', 2);
      await expect.poll(async () => (await queue.counts()).active).toBe(1);
      await worker.close();
      expect(done).toEqual([1]);
      expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0, completed: 1 });
    });

    it('says so when a closed queue is used', async () => {
      await queue.close();
      await expect(queue.add('read', null)).rejects.toMatchObject({ code: 'queue-closed' });
      await queue.close();
    });

    it('keeps jobs over a restart', async () => {
      await queue.add('read', 'kept');
      await queue.close();
      const seen: unknown[] = [];
      const again = await open();
      again.process('read', async (data) => void seen.push(data));
      await again.idle();
      expect(seen).toEqual(['kept']);
    });
  });
}
