import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { QueueSet } from './queue-set.ts';

/** Adding, running, deduplication and closing, as every queue does it. */
export function addingContract(set: QueueSet): void {
  describe('adding and running', () => {
    it('runs jobs in the order they were added, with the data that was given', async () => {
      const seen: unknown[] = [];
      for (const n of [1, 2, 3]) await set.queue.add('read', { n, text: 'é“—' });
      set.queue.process('read', async (data) => void seen.push(data));
      await set.queue.idle();
      expect(seen).toEqual([1, 2, 3].map((n) => ({ n, text: 'é“—' })));
      expect(await set.queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, dead: 0, completed: 3 });
    });

    it('gives a job to a worker of its name only', async () => {
      const seen: string[] = [];
      await set.queue.add('read', null);
      await set.queue.add('write', null);
      set.queue.process('write', async (_, { id }) => void seen.push(id.split('/')[0]));
      await set.queue.idle(['write']);
      expect(seen).toEqual(['write']);
      expect((await set.queue.counts(['read'])).waiting).toBe(1);
    });

    it('starts a job that the same process adds without delay', async () => {
      let started = 0;
      set.queue.process('read', async () => {
        started = performance.now();
      });
      await sleep(300);
      const added = performance.now();
      await set.queue.add('read', null);
      await set.queue.idle();
      expect(started - added).toBeLessThan(100);
    });

    it('takes up jobs that another connection adds', async () => {
      const seen: unknown[] = [];
      set.queue.process('read', async (data) => void seen.push(data));
      await (await set.open()).add('read', 'from elsewhere');
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
      for (let n = 0; n < 40; n++) await set.queue.add('read', n);
      set.queue.process('read', handler, { concurrency: 3 });
      (await set.open()).process('read', handler, { concurrency: 2 });
      await set.queue.idle();
      expect(seen.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
      expect(most).toBeGreaterThan(2);
      expect(most).toBeLessThanOrEqual(5);
    });

    it('does not run a delayed job before its time', async () => {
      let ranAt = 0;
      set.queue.process('read', async () => {
        ranAt = Date.now();
      });
      const added = Date.now();
      await set.queue.add('read', null, { delayMs: 400 });
      expect((await set.queue.counts()).delayed).toBe(1);
      await set.queue.idle();
      expect(ranAt - added).toBeGreaterThanOrEqual(400);
      expect(ranAt - added).toBeLessThan(1500);
    });

    it.each(['', 'Read', 'a/b', 'a:b'])('refuses the job name %j', async (name) => {
      await expect(set.queue.add(name, null)).rejects.toMatchObject({ code: 'bad-job-name' });
    });
  });

  describe('deduplication', () => {
    const id = 'https://news.example/a:1?x=ü';

    it('adds no second job of an id while the first waits, and after it was completed', async () => {
      expect(await set.queue.add('read', 1, { id })).toEqual({ id: `read/${id}`, added: true });
      expect(await set.queue.add('read', 2, { id })).toEqual({ id: `read/${id}`, added: false });
      const seen: unknown[] = [];
      set.queue.process('read', async (data, context) => void seen.push(data, context.id));
      await set.queue.idle();
      expect((await set.queue.add('read', 3, { id })).added).toBe(false);
      await set.queue.idle();
      expect(seen).toEqual([1, `read/${id}`]);
    });

    it('adds no second job of an id while the first runs', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      set.queue.process('read', () => held);
      await set.queue.add('read', 1, { id });
      await expect.poll(async () => (await set.queue.counts()).active).toBe(1);
      expect((await set.queue.add('read', 2, { id })).added).toBe(false);
      release();
      await set.queue.idle();
    });

    it('keeps the ids of different names apart, and takes a bare number as an id', async () => {
      expect((await set.queue.add('read', 1, { id: '17' })).added).toBe(true);
      expect((await set.queue.add('write', 1, { id: '17' })).added).toBe(true);
    });
  });

  describe('closing', () => {
    it('waits for the running job and takes no further one', async () => {
      const done: unknown[] = [];
      const worker = set.queue.process('read', async (data) => {
        await sleep(200);
        done.push(data);
      });
      await set.queue.add('read', 1);
      await set.queue.add('read', 2);
      await expect.poll(async () => (await set.queue.counts()).active).toBe(1);
      await worker.close();
      expect(done).toEqual([1]);
      expect(await set.queue.counts()).toMatchObject({ waiting: 1, active: 0, completed: 1 });
    });

    it('says so when a closed queue is used', async () => {
      await set.queue.close();
      await expect(set.queue.add('read', null)).rejects.toMatchObject({ code: 'queue-closed' });
      await set.queue.close();
    });

    it('keeps jobs over a restart', async () => {
      await set.queue.add('read', 'kept');
      await set.queue.close();
      const seen: unknown[] = [];
      const again = await set.open();
      again.process('read', async (data) => void seen.push(data));
      await again.idle();
      expect(seen).toEqual(['kept']);
    });
  });
}
