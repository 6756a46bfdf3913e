import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../../../../testing/services.ts';
import { openQueue } from '../../queue/index.ts';
import { type HostTurns, openHostTurns } from './index.ts';
import { MemoryKeeper } from './memory.ts';
import { LEASE_MS, turnsContract } from './turns.contract.ts';
import { WaitingTurns } from './waiting-turns.ts';

const redis = await startRedis();
const folder = mkdtempSync(join(tmpdir(), 'opine-turns-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await redis?.stop();
});

let files = 0;
const freshFile = async () => `sqlite:${join(folder, `turns-${++files}.db`)}`;
const freshRedis = async () => {
  const client = new Redis(redis?.url ?? '');
  await client.flushall();
  await client.quit();
  return redis?.url ?? '';
};
const pair = async (url: string): Promise<[HostTurns, HostTurns]> => [
  await openHostTurns(url, { leaseMs: LEASE_MS }),
  await openHostTurns(url, { leaseMs: LEASE_MS }),
];

describe('turns within a process', () => {
  turnsContract(async () => {
    const turns = new WaitingTurns(new MemoryKeeper(), LEASE_MS);
    return [turns, turns];
  });

  it('keeps a pause though it forgets hosts whose time is over', async () => {
    const turns = new WaitingTurns(new MemoryKeeper(), LEASE_MS);
    await turns.pause('slow.example', 60_000);
    for (let n = 0; n < 5000; n++) {
      const turn = await turns.turn(`${n}.example`, { delayMs: 0, patienceMs: 0 });
      if (turn.granted) await turn.release('ok');
    }
    expect(await turns.waitOf('slow.example')).toBeGreaterThan(50_000);
  });
});

describe('turns on SQLite', () => {
  turnsContract(async () => pair(await freshFile()));
  across(freshFile);
});

describe.skipIf(redis === null)('turns on Redis (needs redis-server)', () => {
  turnsContract(async () => pair(await freshRedis()));
  across(freshRedis);
});

function across(freshUrl: () => Promise<string>): void {
  it('ends the turn of a process that was killed', { timeout: 20_000 }, async () => {
    const url = await freshUrl();
    const script = fileURLToPath(new URL('./turns.crash-worker.ts', import.meta.url));
    const arguments_ = [script, url, '1500', 'news.example'];
    const child = spawn(process.execPath, arguments_, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    const turns = await openHostTurns(url);
    expect((await turns.turn('news.example', { delayMs: 10, patienceMs: 0 })).granted).toBe(false);
    expect((await turns.turn('news.example', { delayMs: 10, patienceMs: 5000 })).granted).toBe(true);
    await turns.close();
  });

  it('stands beside the queue', async () => {
    const url = await freshUrl();
    const turns = await openHostTurns(url);
    const queue = await openQueue(url);
    await queue.add('read', null);
    expect((await turns.turn('news.example', { delayMs: 10, patienceMs: 0 })).granted).toBe(true);
    expect((await queue.counts()).waiting).toBe(1);
    await queue.close();
    await turns.close();
  });
}

describe('openHostTurns', () => {
  it.each([
    ['postgres://localhost/jobs', 'bad-queue-url'],
    ['sqlite:/dev/null/queue.db', 'queue-unreachable'],
    ['redis://127.0.0.1:1', 'queue-unreachable'],
  ])('refuses %s', async (url, code) => {
    await expect(openHostTurns(url)).rejects.toMatchObject({ code });
  });
});
