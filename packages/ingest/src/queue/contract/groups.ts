import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LEASE_MS, type QueueSet } from './queue-set.ts';

/** One job of a group at a time, in every queue. */
export function groupsContract(set: QueueSet): void {
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
        for (const group of ['a', 'b']) await set.queue.add('crawl', `${group} ${n}`, { group });
      }
      set.queue.process('crawl', handler, { concurrency: 3 });
      (await set.open()).process('crawl', handler, { concurrency: 3 });
      await set.queue.idle();
      expect(most).toEqual({ all: 2, group: 1 });
      expect(seen).toHaveLength(6);
      expect(await set.queue.counts()).toMatchObject({ dead: 0, completed: 6 });
    });

    it('holds up no other job behind those that wait', async () => {
      const { seen, handler } = watch();
      for (const n of [1, 2, 3]) await set.queue.add('crawl', `a ${n}`, { group: 'a' });
      await set.queue.add('crawl', 'free');
      set.queue.process('crawl', handler, { concurrency: 2 });
      await set.queue.idle();
      expect(seen.indexOf('free')).toBeLessThan(2);
    });

    it('holds for scheduled runs too, and after a failure', async () => {
      const { most, seen, handler } = watch();
      let failed = false;
      set.queue.process(
        'crawl',
        async (data) => {
          await handler(data);
          if (failed) return;
          failed = true;
          throw new Error('once');
        },
        { concurrency: 4 },
      );
      await set.queue.add('crawl', 'a by hand', { group: 'a', backoffMs: 10 });
      await set.queue.schedule('often', { everyMs: 60_000 }, 'crawl', 'a on time', { group: 'a' });
      await expect.poll(() => seen.length, { timeout: 5000 }).toBe(3);
      await set.queue.idle();
      expect(most.group).toBe(1);
      expect([...seen].sort()).toHaveLength(3);
      expect(seen).toContain('a on time');
    });

    it('is free again after its worker was killed', { timeout: 30_000 }, async () => {
      await set.queue.add('fragile', 'first', { group: 'g' });
      const script = fileURLToPath(new URL('./crash-worker.ts', import.meta.url));
      const child = spawn(process.execPath, [script, set.url, String(LEASE_MS)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await set.queue.add('fragile', 'second', { group: 'g' });
      const seen: unknown[] = [];
      set.queue.process('fragile', async (data) => void seen.push(data), { concurrency: 2 });
      await set.queue.idle();
      expect(seen.sort()).toEqual(['first', 'second']);
    });
  });
}
