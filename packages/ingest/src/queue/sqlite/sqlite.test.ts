import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { queueContract } from '../contract/index.ts';
import { openQueue } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'opine-queue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('queue on SQLite', () => {
  let files = 0;
  queueContract(async () => `sqlite:${join(folder, `queue-${++files}.db`)}`);

  it('takes a file URL and makes its folder', async () => {
    const queue = await openQueue(`sqlite://${folder}/a%20b/queue.db`);
    expect((await queue.add('read', null)).added).toBe(true);
    await queue.close();
  });

  it('takes over a file of an earlier version', async () => {
    const file = join(folder, 'earlier.db');
    const url = `sqlite:${file}`;
    const first = await openQueue(url);
    await first.add('read', 'kept');
    await first.close();
    const database = new Database(file);
    database.exec(`drop index jobs_by_group; alter table jobs drop column delays; alter table jobs drop column delayed_since;
      alter table jobs drop column group_key; alter table schedules drop column group_key`);
    database.close();
    const queue = await openQueue(url);
    const seen: unknown[] = [];
    queue.process('read', async (data) => void seen.push(data));
    await queue.add('read', 'new', { group: 'g' });
    await queue.idle();
    expect(seen).toEqual(['kept', 'new']);
    await queue.close();
  });

  it('gives up a job whose workers die again and again', async () => {
    const url = `sqlite:${join(folder, 'stalled.db')}`;
    // Leases that are over at once are what a row of dead workers leaves behind.
    const queue = await openQueue(url, { leaseMs: -1 });
    await queue.add('read', 'poison');
    queue.process('read', () => new Promise((resolve) => setTimeout(resolve, 1500)), { concurrency: 10 });
    await expect.poll(async () => (await queue.deadLetters())[0]?.error, { timeout: 5000 }).toMatch(/died 4 times/);
    await queue.close();
  });
});
