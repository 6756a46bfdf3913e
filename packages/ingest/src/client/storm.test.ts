import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRedis } from '../../../../testing/services.ts';
import { openQueue } from '../queue/index.ts';
import { openHostTurns, WebClient } from './index.ts';

const redis = await startRedis();
afterAll(async () => redis?.stop());

let folder: string;
let server: Server;
let port: number;
let status: (path: string) => { status: number; headers?: Record<string, string> };
let moved: number;
let requests: { host: string; path: string; start: number; end: number }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opine-storm-'));
  status = () => ({ status: 200 });
  moved = 0;
  requests = [];
  server = createServer(async (request, response) => {
    const { url: path = '', headers } = request;
    if (path === '/robots.txt') return response.writeHead(404).end();
    if (path.startsWith('/moved/')) {
      moved++;
      return response.writeHead(302, { location: path.slice('/moved'.length) }).end();
    }
    const start = Date.now();
    await sleep(20);
    requests.push({ host: headers.host?.split(':')[0] ?? '', path, start, end: Date.now() });
    const answer = status(path);
    return response.writeHead(answer.status, { 'content-type': 'text/html', ...answer.headers }).end('<p>page</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Client and workers as of one process: each has connections of its own. */
async function startProcess(minDelayMs: number, concurrency: number, url = `sqlite:${join(folder, 'queue.db')}`) {
  const queue = await openQueue(url);
  const turns = await openHostTurns(url);
  const web = new WebClient({ userAgent: 'Opine/test', allowPrivate: true, minDelayMs, turns });
  const attempts: number[] = [];
  const handler = async (data: unknown, { attempt }: { attempt: number }) => {
    attempts.push(attempt);
    await web.get(String(data));
  };
  const work = () => queue.process('fetch', handler, { concurrency });
  const close = async () => {
    await queue.close();
    await web.close();
    await turns.close();
  };
  return { queue, web, work, attempts, close };
}
const page = (host: string, n: number) => `http://${host}:${port}/${n}`;
const gaps = (host: string) => {
  const own = requests.filter((request) => request.host === host).sort((a, b) => a.start - b.start);
  return own.slice(1).map(({ start }, n) => start - own[n].end);
};

describe('many jobs', () => {
  it('keep a host’s delay over processes, and other hosts do not wait for them', { timeout: 30_000 }, async () => {
    await crawlTwoHosts();
  });

  it.skipIf(redis === null)('keep it over machines, by Redis', { timeout: 30_000 }, async () => {
    const client = new Redis(redis?.url ?? '');
    await client.flushall();
    await client.quit();
    await crawlTwoHosts(redis?.url);
  });

  async function crawlTwoHosts(url?: string) {
    const processes = [await startProcess(200, 3, url), await startProcess(200, 3, url)];
    const [{ queue }] = processes;
    for (let n = 0; n < 20; n++) await queue.add('fetch', page('127.0.0.1', n));
    for (let n = 0; n < 3; n++) await queue.add('fetch', page('localhost', n));
    for (const each of processes) each.work();
    await queue.idle();
    const counts = await queue.counts();
    for (const each of processes) await each.close();
    expect(counts).toMatchObject({ completed: 23, dead: 0 });
    expect(processes.flatMap(({ attempts }) => attempts).every((attempt) => attempt === 1)).toBe(true);
    expect(Math.min(...gaps('127.0.0.1'), ...gaps('localhost'))).toBeGreaterThanOrEqual(190);
    // The few of the second host were added last, and are done long before the many of the first.
    const lastOf = (host: string) => Math.max(...requests.filter((each) => each.host === host).map(({ end }) => end));
    const first = Math.min(...requests.map(({ start }) => start));
    expect(lastOf('localhost') - first).toBeLessThan((lastOf('127.0.0.1') - first) / 2);
    // Hardly any of the host's time is lost.
    expect(lastOf('127.0.0.1') - first).toBeLessThan(20 * 220 * 1.6);
  }

  it('wait for a host that asks for patience, without using up an attempt', { timeout: 30_000 }, async () => {
    let refused = 0;
    status = () => (refused++ === 0 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 200 });
    const { queue, work, attempts, close } = await startProcess(20, 2);
    for (let n = 0; n < 4; n++) await queue.add('fetch', page('127.0.0.1', n), { attempts: 1 });
    work();
    await queue.idle();
    const counts = await queue.counts();
    await close();
    expect(counts).toMatchObject({ completed: 4, dead: 0 });
    expect(attempts.every((attempt) => attempt === 1)).toBe(true);
    expect(requests).toHaveLength(5);
    expect(requests[1].start - requests[0].end).toBeGreaterThanOrEqual(990);
  });

  it('follow each redirect at once though others wait', { timeout: 30_000 }, async () => {
    const { queue, work, close } = await startProcess(100, 4);
    for (let n = 0; n < 10; n++) await queue.add('fetch', `http://127.0.0.1:${port}/moved/${n}`);
    work();
    await queue.idle();
    await close();
    expect(requests).toHaveLength(10);
    expect(moved).toBeLessThanOrEqual(11);
  });

  it('ask a server ever more seldom that fails', { timeout: 30_000 }, async () => {
    status = () => ({ status: 500 });
    const { web, close } = await startProcess(50, 1);
    const codes: string[] = [];
    const start = Date.now();
    for (let n = 0; Date.now() - start < 2500; n++) {
      const error = await web.get(page('127.0.0.1', n)).catch((thrown) => thrown);
      codes.push(error.code);
      if (error.policy === 'slow-down') await sleep(Math.min(error.retryAfterMs, 200));
    }
    await close();
    // 100, 200, 400, 800 and 1,600 ms apart.
    expect(requests.length).toBeGreaterThanOrEqual(4);
    expect(requests.length).toBeLessThanOrEqual(6);
    expect(codes).toContain('http-500');
    expect(codes).toContain('host-busy');
  });
});
