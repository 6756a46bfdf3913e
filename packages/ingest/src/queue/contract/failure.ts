import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DelayedJobError, UnrecoverableJobError } from '../index.ts';
import { MAX_DELAYS } from '../settings.ts';
import { LEASE_MS, type QueueSet } from './queue-set.ts';

/** What becomes of jobs that fail, are put off, or lose their worker, in every queue. */
export function failureContract(set: QueueSet): void {
  describe('failure', () => {
    it('tries again with growing waits, counting the attempts, until it succeeds', async () => {
      const attempts: number[] = [];
      const times: number[] = [];
      set.queue.process('read', async (_, { attempt }) => {
        attempts.push(attempt);
        times.push(Date.now());
        if (attempt < 3) throw new Error('not yet');
      });
      await set.queue.add('read', null, { attempts: 3, backoffMs: 100 });
      await set.queue.idle();
      expect(attempts).toEqual([1, 2, 3]);
      expect(times[1] - times[0]).toBeGreaterThanOrEqual(95);
      expect(times[2] - times[1]).toBeGreaterThanOrEqual(195);
      expect(await set.queue.deadLetters()).toEqual([]);
    });

    it('makes a dead letter of a job whose attempts are used up, and retries it when asked', async () => {
      let healed = false;
      set.queue.process('read', async () => {
        if (!healed) throw new Error('the page is broken');
      });
      const { id } = await set.queue.add('read', { url: 'u' }, { id: 'a/b', attempts: 2, backoffMs: 1 });
      await set.queue.idle();
      const [letter, ...more] = await set.queue.deadLetters();
      expect(more).toEqual([]);
      expect(letter).toMatchObject({ id, name: 'read', data: { url: 'u' }, error: 'the page is broken', attempts: 2 });
      expect(Math.abs(Date.parse(letter.failedAt) - Date.now())).toBeLessThan(10_000);
      expect((await set.queue.add('read', null, { id: 'a/b' })).added).toBe(false);

      healed = true;
      expect(await set.queue.retryDead(id)).toBe(true);
      await set.queue.idle();
      expect(await set.queue.counts()).toMatchObject({ dead: 0, completed: 1 });
      expect(await set.queue.retryDead(id)).toBe(false);
      expect(await set.queue.retryDead('read/none')).toBe(false);
      expect(await set.queue.retryDead('nonsense')).toBe(false);
    });

    it('waits as long as the error says that such troubles last', async () => {
      const times: number[] = [];
      set.queue.process('read', async () => {
        times.push(Date.now());
        if (times.length < 3) throw Object.assign(new Error('the server failed'), { policy: 'retry', backoffMs: 150 });
      });
      await set.queue.add('read', null, { attempts: 3, backoffMs: 60_000 });
      await set.queue.idle();
      expect(times[1] - times[0]).toBeGreaterThanOrEqual(145);
      expect(times[2] - times[1]).toBeGreaterThanOrEqual(295);
    });

    it('puts a job off for the time that its error says, which is no attempt', async () => {
      const runs: { attempt: number; at: number }[] = [];
      set.queue.process('read', async (_, { attempt }) => {
        runs.push({ attempt, at: Date.now() });
        if (runs.length === 1) throw new Error('broken');
        if (runs.length < 5) throw new DelayedJobError(200, 'the host is busy');
      });
      await set.queue.add('read', 'data', { id: 'a', attempts: 2, backoffMs: 1 });
      await expect.poll(async () => (await set.queue.counts()).delayed).toBe(1);
      expect((await set.queue.add('read', 'data', { id: 'a' })).added).toBe(false);
      await set.queue.idle();
      expect(runs.map(({ attempt }) => attempt)).toEqual([1, 2, 2, 2, 2]);
      expect(runs[2].at - runs[1].at).toBeGreaterThanOrEqual(195);
      expect(runs[2].at - runs[1].at).toBeLessThan(1200);
      expect(await set.queue.counts()).toMatchObject({ dead: 0, completed: 1 });
    });

    it('lets other jobs run while one is put off', async () => {
      const seen: unknown[] = [];
      set.queue.process('read', async (data) => {
        seen.push(data);
        if (data === 'busy' && seen.length === 1) throw new DelayedJobError(400, 'the host is busy');
      });
      for (const data of ['busy', 'b', 'c']) await set.queue.add('read', data);
      await set.queue.idle();
      expect(seen).toEqual(['busy', 'b', 'c', 'busy']);
    });

    it('gives up a job that is put off again and again, and lets it begin anew when asked', {
      timeout: 60_000,
    }, async () => {
      let runs = 0;
      let free = false;
      set.queue.process('read', async () => {
        runs++;
        if (!free) throw new DelayedJobError(0, 'the host is busy');
      });
      const { id } = await set.queue.add('read', null);
      await set.queue.idle();
      expect(runs).toBe(MAX_DELAYS + 1);
      expect(await set.queue.deadLetters()).toMatchObject([{ error: expect.stringMatching(/put off.*host is busy/) }]);
      free = true;
      expect(await set.queue.retryDead(id)).toBe(true);
      await set.queue.idle();
      expect(await set.queue.counts()).toMatchObject({ dead: 0, completed: 1 });
    });

    it('makes a dead letter at once when no attempt can help', async () => {
      let runs = 0;
      set.queue.process('read', async () => {
        runs++;
        throw new UnrecoverableJobError('gone for good');
      });
      await set.queue.add('read', null, { attempts: 5, backoffMs: 1 });
      await set.queue.idle();
      expect(runs).toBe(1);
      expect(await set.queue.deadLetters()).toMatchObject([{ error: 'gone for good', attempts: 1 }]);
    });

    it('lists the latest dead letters first, as many as asked for', async () => {
      set.queue.process('read', async (data) => {
        throw new UnrecoverableJobError(String(data));
      });
      for (const n of [1, 2, 3]) {
        await set.queue.add('read', n);
        await set.queue.idle();
        await sleep(5);
      }
      expect((await set.queue.deadLetters(2)).map((letter) => letter.error)).toEqual(['3', '2']);
    });

    it('gives the job of a worker that was killed to another', { timeout: 30_000 }, async () => {
      await set.queue.add('fragile', 'precious', { attempts: 1 });
      const script = fileURLToPath(new URL('./crash-worker.ts', import.meta.url));
      const child = spawn(process.execPath, [script, set.url, String(LEASE_MS)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect((await set.queue.counts()).active).toBe(1);

      const seen: unknown[] = [];
      set.queue.process('fragile', async (data, { attempt }) => void seen.push(data, attempt));
      await set.queue.idle();
      expect(seen).toEqual(['precious', 1]);
    });

    it('keeps the lease of a job that runs for longer than the lease', { timeout: 20_000 }, async () => {
      let runs = 0;
      const handler = async (_: unknown, { signal }: { signal: AbortSignal }) => {
        runs++;
        await sleep(LEASE_MS * 2);
        expect(signal.aborted).toBe(false);
      };
      set.queue.process('read', handler);
      (await set.open()).process('read', handler);
      await set.queue.add('read', null);
      await set.queue.idle();
      expect(runs).toBe(1);
      expect((await set.queue.counts()).completed).toBe(1);
    });
  });
}
