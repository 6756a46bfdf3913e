import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openQueue } from '../index.ts';
import { queueContract } from '../queue.contract.ts';

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
