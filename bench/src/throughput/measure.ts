import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '@opine/store';

export interface Plan {
  readonly hosts: number;
  /** Articles of each host. */
  readonly pages: number;
  /** Least milliseconds between two requests to a host. */
  readonly delayMs: number;
  readonly workers: number;
  /** By default a SQLite file. */
  readonly queueUrl?: string;
  readonly onProgress: (stored: number, seconds: number) => void;
}

export interface Measured {
  readonly stored: number;
  readonly seconds: number;
  /** Articles a second from the first to the last stored. */
  readonly perSecond: number;
  /** Memory of the largest worker in MB after a fifth of the time, in the middle, and at the end. */
  readonly memory: readonly [number, number, number];
  readonly requests: number;
  /** The shortest time from the end of an answer to the next request of the same host, milliseconds. */
  readonly leastGapMs: number;
  /** Requests that came while another of the same host was being answered. */
  readonly together: number;
}

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const LOOK_MS = 250;

/** Crawls a generated site once, with as many worker processes as planned. */
export async function measure(plan: Plan): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'opine-throughput-'));
  const site = start('./site.ts', [String(plan.pages)], folder);
  const children: ChildProcess[] = [site.child];
  try {
    const port = await site.lines.next();
    const env = {
      OPINE_DB: `sqlite:${join(folder, 'opine.db')}`,
      OPINE_QUEUE: plan.queueUrl ?? `sqlite:${join(folder, 'queue.db')}`,
    };
    writeFileSync(join(folder, 'opine.config.json'), JSON.stringify(configFor(plan, String(port.value))));
    const memory: number[] = [];
    for (let i = 0; i < plan.workers; i++) {
      const worker = start('./worker.ts', [i === plan.workers - 1 ? 'last' : 'further'], folder, env);
      children.push(worker.child);
      await worker.lines.next();
      void watch(worker.lines, memory);
    }
    const crawled = await untilStored(plan, env.OPINE_DB);
    for (const worker of children.slice(1)) await stop(worker);
    const ended = once(site.child, 'exit');
    site.child.kill('SIGTERM');
    const report = JSON.parse(String((await site.lines.next()).value)) as Record<string, number>;
    await ended;
    const at = (part: number) => Math.round((memory[Math.floor((memory.length - 1) * part)] ?? 0) / 2 ** 20);
    return {
      ...crawled,
      memory: [at(0.2), at(0.5), at(1)],
      requests: report.requests,
      leastGapMs: Math.floor(report.least),
      together: report.together,
    };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function configFor(plan: Plan, port: string) {
  const sources = Array.from({ length: plan.hosts }, (_, i) => {
    return { id: `paper-${i}`, kind: 'feed', url: `http://paper-${i}.example:${port}/feed.xml` };
  });
  return { sources, crawl: { allowPrivate: true, concurrency: 64, minDelayMs: plan.delayMs } };
}

function start(name: string, args: string[], cwd: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script(name), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function watch(lines: AsyncIterator<string>, memory: number[]): Promise<void> {
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    memory.push((JSON.parse(line.value) as { rss: number }).rss);
  }
}

async function untilStored(plan: Plan, url: string): Promise<Pick<Measured, 'stored' | 'seconds' | 'perSecond'>> {
  const wanted = plan.hosts * plan.pages;
  const store = await openStore(url);
  try {
    const start = performance.now();
    let first: number | null = null;
    for (let stored = 0, still = 0; ; ) {
      await sleep(LOOK_MS);
      const { articles } = await store.stats();
      const now = performance.now();
      if (articles > 0) first ??= now;
      still = articles === stored ? still + LOOK_MS : 0;
      stored = articles;
      plan.onProgress(stored, (now - start) / 1000);
      // A crawl that stands still is over, whatever is missing.
      if (stored < wanted && still < 60_000) continue;
      const end = now - still;
      return { stored, seconds: (end - start) / 1000, perSecond: stored / ((end - (first ?? start)) / 1000) };
    }
  } finally {
    await store.close();
  }
}
