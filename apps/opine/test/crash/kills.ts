import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openQueue } from '@opine/ingest';
import { Config, type Settings } from '../../src/config/config.ts';
import { ownColumn } from '../columns.ts';
import { feed, page, startSite } from '../site.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const LEASE_MS = 1000;
/** How long an answer of the site takes: long enough for kills to come in the middle of it. */
const ANSWER_MS = 25;
/** A worker is killed at a moment between its start and this. */
const LONGEST_LIFE_MS = 700;

export interface KillPlan {
  readonly kills: number;
  readonly pages: number;
  readonly seed: number;
  /** By default a SQLite file beside the store. */
  readonly queueUrl?: string;
  readonly onKill?: (kill: number) => void;
}

/** What the store holds after a crawl. */
export interface Stored {
  /** Addresses of the articles, sorted. */
  readonly urls: string[];
  /** Versions of texts, extractions, current extractions, and articles that are copies. */
  readonly versions: number;
  readonly extractions: number;
  readonly current: number;
  readonly copies: number;
  /** The events in the review queue by address, type and place in the text, sorted: none is there twice. */
  readonly events: string[];
}

export interface Outcome {
  readonly stored: Stored;
  /** Requests for articles. */
  readonly requests: number;
}

/** Crawls a site of `pages` articles, of which every tenth is a copy of the one before, with a worker killed so often. */
export async function crawlUnderKills(plan: KillPlan): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'opine-crash-'));
  const site = await startSite(ANSWER_MS);
  try {
    const paths = Array.from({ length: plan.pages }, (_, i) => `/column-${i}`);
    for (const [i, path] of paths.entries()) {
      site.paths.set(path, { body: page(path, ownColumn(i % 10 === 9 ? i - 1 : i)) });
    }
    site.paths.set('/feed.xml', { body: feed(site.url, paths) });
    const settings = settingsFor(folder, site.url, plan.queueUrl);
    const file = join(folder, 'settings.json');
    writeFileSync(file, JSON.stringify(settings));
    const queue = await openQueue(settings.queueUrl);
    await queue.add('crawl', { source: settings.sources[0], run: 'first' }, { group: 'paper' });
    await queue.close();

    const chance = randomNumbers(plan.seed);
    for (let kill = 1; kill <= plan.kills; kill++) {
      await lifeOf(file, chance() * LONGEST_LIFE_MS);
      plan.onKill?.(kill);
    }
    await finish(file);
    const stored = readStore(join(folder, 'opine.db'), site.url);
    return { stored, requests: site.log.filter(({ path }) => path.startsWith('/column')).length };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function settingsFor(folder: string, url: string, queueUrl = `sqlite:${join(folder, 'queue.db')}`): Settings {
  const sources = [{ id: 'paper', kind: 'feed', url: `${url}/feed.xml` }];
  return {
    ...Config.parse({ sources, crawl: { allowPrivate: true, minDelayMs: 0 } }),
    storeUrl: `sqlite:${join(folder, 'opine.db')}`,
    queueUrl,
    file: null,
  };
}

/** A worker from its first job to a kill -9 so many milliseconds later. */
async function lifeOf(file: string, ms: number): Promise<void> {
  const worker = spawn(process.execPath, [WORKER, file, `${LEASE_MS}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(worker, 'exit');
  await Promise.race([once(worker.stdout, 'data'), ended]);
  await sleep(ms);
  worker.kill('SIGKILL');
  await ended;
}

async function finish(file: string): Promise<void> {
  const worker = spawn(process.execPath, [WORKER, file, `${LEASE_MS}`, 'finish'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(worker, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the last worker ended with ${code}`);
}

function readStore(file: string, site: string): Stored {
  const database = new DatabaseSync(file, { readOnly: true });
  const strings = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const count = (sql: string) => Number(strings(sql)[0]);
  try {
    return {
      urls: strings('select url from articles order by url').map((url) => url.replace(site, '')),
      versions: count('select count(*) from article_versions'),
      extractions: count('select count(*) from extractions'),
      current: count('select count(*) from articles where extraction_id is not null'),
      copies: count('select count(*) from article_copies where is_lead = 0'),
      // Which of two copies was first is chance: an event is named after the first of its group.
      events: strings(`select replace(coalesce((
          select min(b.url) from article_copies c join article_copies d on d.group_id = c.group_id
          join articles b on b.id = d.article_id where c.article_id = a.id), a.url), '${site}', '')
          || ' ' || e.type || ' ' || t.start_offset
        from article_events e join articles a on a.id = e.article_id
        join article_event_triggers t on t.event_id = e.id and t.position = 0
        where e.is_current = 1 order by 1`),
    };
  } finally {
    database.close();
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
