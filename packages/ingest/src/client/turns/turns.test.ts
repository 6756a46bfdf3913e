import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../../../../testing/services.ts';
import { openQueue } from '../../queue/index.ts';
import { type HostTurns, openHostTurns } from './index.ts';
import { MemoryKeeper } from './memory.ts';
import { RedisKeeper } from './redis.ts';
import { SqliteKeeper } from './sqlite.ts';
import { LEASE_MS, turnsContract } from './turns.contract.ts';
import { type StateKeeper, WaitingTurns } from './waiting-turns.ts';

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

describe('wherever the states are kept', () => {
  /** So long that the milliseconds which pass meanwhile decide nothing. */
  const LONG_MS = 100_000;
  const operation = fc.oneof(
    fc.record({
      does: fc.constant('ask' as const),
      token: fc.constantFrom('a', 'b', 'c'),
      patienceMs: fc.constantFrom(0, 1.5 * LONG_MS, 5 * LONG_MS),
      reserved: fc.boolean(),
    }),
    fc.record({
      does: fc.constant('release' as const),
      token: fc.constantFrom('a', 'b', 'c'),
      delayMs: fc.constantFrom(0, LONG_MS),
      outcome: fc.constantFrom('ok' as const, 'failed' as const),
    }),
    fc.record({ does: fc.constant('pause' as const), ms: fc.constantFrom(0, LONG_MS, 20 * LONG_MS) }),
  );
  type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

  it('the answers are the same', async () => {
    const keepers: StateKeeper[] = [new MemoryKeeper(), new SqliteKeeper((await freshFile()).slice('sqlite:'.length))];
    if (redis !== null) keepers.push(await RedisKeeper.open(redis.url, () => {}));
    let hosts = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 30 }), async (operations) => {
        const host = `alike-${++hosts}.example`;
        const answers = await Promise.all(keepers.map((keeper) => perform(keeper, host, operations)));
        for (const other of answers.slice(1)) {
          expect(other.map(({ kind }) => kind)).toEqual(answers[0].map(({ kind }) => kind));
          for (const [n, { ms }] of other.entries()) expect(Math.abs(ms - answers[0][n].ms)).toBeLessThan(1000);
        }
      }),
      { numRuns: 60 },
    );
    for (const keeper of keepers) await keeper.close();
  });

  async function perform(keeper: StateKeeper, host: string, operations: Operation[]) {
    const answers: { kind: string; ms: number }[] = [];
    for (const one of operations) {
      if (one.does === 'ask') {
        const { token, patienceMs, reserved } = one;
        const question = { token, patienceMs, reserved, delayMs: LONG_MS, leaseMs: LONG_MS };
        answers.push({ ms: 0, ...(await keeper.ask(host, question)) });
      } else if (one.does === 'release') await keeper.release(host, one.token, one.delayMs, one.outcome);
      else await keeper.pause(host, one.ms);
      answers.push({ kind: 'wait', ms: await keeper.waitOf(host) });
    }
    return answers;
  }
});

describe('openHostTurns', () => {
  it.each([
    ['postgres://localhost/jobs', 'bad-queue-url'],
    ['sqlite:/dev/null/queue.db', 'queue-unreachable'],
    ['redis://127.0.0.1:1', 'queue-unreachable'],
  ])('refuses %s', async (url, code) => {
    await expect(openHostTurns(url)).rejects.toMatchObject({ code });
  });
});
