import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../../../testing/services.ts';
import { openQueue } from './index.ts';
import { queueContract } from './queue.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'opine-queue-'));
const redis = await startRedis();

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await redis?.stop();
});

describe('queue on SQLite', () => {
  let files = 0;
  queueContract(async () => `sqlite:${join(folder, `queue-${++files}.db`)}`);
});

describe.skipIf(redis === null)('queue on Redis (needs redis-server)', () => {
  queueContract(async () => {
    const url = redis?.url ?? '';
    const client = new Redis(url);
    await client.flushall();
    await client.quit();
    return url;
  });
});

describe('openQueue', () => {
  it.each([
    ['postgres://localhost/jobs', 'bad-queue-url'],
    ['jobs.db', 'bad-queue-url'],
    ['sqlite:', 'bad-queue-url'],
    ['sqlite::memory:', 'bad-queue-url'],
    ['sqlite:/dev/null/queue.db', 'queue-unreachable'],
    ['redis://127.0.0.1:1', 'queue-unreachable'],
  ])('refuses %s', async (url, code) => {
    await expect(openQueue(url)).rejects.toMatchObject({ code });
  });

  it('takes a file URL path and makes its folder', async () => {
    const queue = await openQueue(`sqlite://${folder}/a%20b/queue.db`);
    expect((await queue.add('read', null)).added).toBe(true);
    await queue.close();
  });
});
