import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { SourceConfig } from '@opine/ingest';
import { QueueQuery } from '@opine/schema';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Settings } from '../src/config/config.ts';
import { type Line, openLine } from '../src/line/line.ts';
import { Tally } from '../src/line/tally.ts';
import { column, ownColumn } from './columns.ts';
import { fixtureSettings } from './line.ts';
import { type Answer, feed, page, type Site, startSite } from './site.ts';

/** A site with a feed of these columns, and settings that crawl it. */
async function bench(columns: Record<string, string[]>) {
  const site = await startSite();
  const given = fixtureSettings();
  onTestFinished(async () => {
    await site.close();
    rmSync(given.folder, { recursive: true, force: true });
  });
  for (const [path, paragraphs] of Object.entries(columns)) site.paths.set(path, { body: page(path, paragraphs) });
  site.paths.set('/feed.xml', { body: feed(site.url, Object.keys(columns)) });
  const source: SourceConfig = { id: 'paper', kind: 'feed', url: `${site.url}/feed.xml`, opinionOnly: false };
  const crawl = { ...given.crawl, allowPrivate: true, minDelayMs: 0 };
  return { site, source, settings: { ...given, sources: [source], crawl } };
}

async function withLine<T>(settings: Settings, work: (line: Line) => Promise<T>): Promise<T> {
  const line = await openLine(settings);
  try {
    return await work(line);
  } finally {
    await line.close();
  }
}

/** One run over the sources in a line of its own. */
async function run(settings: Settings) {
  return withLine(settings, async (line) => {
    const tally = new Tally(line.events);
    line.work();
    await line.crawl(settings.sources);
    await line.idle();
    await line.sweep();
    await line.idle();
    return { row: tally.row('paper'), stats: await line.store.stats() };
  });
}

/** Moves what the store remembers of visits and back-offs into the past, as if `hours` had gone by. */
function letPass(settings: Settings, hours: number): void {
  const database = new DatabaseSync(settings.storeUrl.replace('sqlite:', ''));
  const ms = hours * 3_600_000;
  database.exec(`update crawl_pages set first_ms = first_ms - ${ms}, next_ms = next_ms - ${ms}`);
  database.exec(`update crawl_source_states set backoff_until_ms = backoff_until_ms - ${ms},
    last_success_ms = last_success_ms - ${ms}, last_run_ms = last_run_ms - ${ms}`);
  database.close();
}

const asked = (site: Site, path: string) => site.log.filter((entry) => entry.path === path);

describe('a crawl', { timeout: 60_000 }, () => {
  it('asks for nothing twice, and looks again when it is time', async () => {
    const { site, settings } = await bench({ '/one': ownColumn(1), '/two': ownColumn(2) });
    const first = await run(settings);
    expect(first.row).toMatchObject({ found: 2, new: 2, failed: 0, errors: [] });
    const second = await run(settings);
    expect(second.row).toMatchObject({ found: 0 });
    expect(asked(site, '/feed.xml').map((entry) => entry.status)).toEqual([200, 304]);
    expect(asked(site, '/one')).toHaveLength(1);

    letPass(settings, 1.1);
    const third = await run(settings);
    expect(third.row).toMatchObject({ found: 2, revisits: 2, unchanged: 2, extracted: 0 });
    expect(asked(site, '/one').map((entry) => entry.status)).toEqual([200, 304]);
    expect(third.stats).toEqual(first.stats);
    letPass(settings, 1.1);
    expect((await run(settings)).row).toMatchObject({ found: 0 });
  });

  it('keeps a changed text as a new version beside the old one, and reads it', async () => {
    const { site, settings } = await bench({ '/one': ownColumn(1) });
    await run(settings);
    site.paths.set('/one', { body: page('/one', [...ownColumn(1), 'Rebels bombed the ministry of Oster on Monday.']) });
    letPass(settings, 2);
    expect((await run(settings)).row).toMatchObject({ revisits: 1, changed: 1, extracted: 1 });
    await withLine(settings, async ({ store }) => {
      const { items } = await store.articles.list({ limit: 9 });
      expect(items).toMatchObject([{ version: 2 }]);
      expect((await store.articles.getVersion(items[0].id, 1))?.text).not.toContain('Oster on Monday');
      expect((await store.articles.view(items[0].id))?.article.text).toContain('Oster on Monday');
    });
  });

  it('keeps the whole text when a page later gives a part of it only', async () => {
    const { site, settings } = await bench({ '/one': ownColumn(1) });
    await run(settings);
    const walled = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"/one","isAccessibleForFree":false}</script>`;
    site.paths.set('/one', { body: page('/one', ownColumn(1).slice(0, 1)).replace('</head>', `${walled}</head>`) });
    letPass(settings, 2);
    expect((await run(settings)).row).toMatchObject({ revisits: 1, changed: 0, unchanged: 1 });
  });

  it('reads one of several copies, and the fuller one when it comes', async () => {
    const text = column('Port Elder');
    const { site, settings } = await bench({ '/original': text, '/same': text, '/other': ownColumn(5) });
    const first = await run(settings);
    expect(first.row).toMatchObject({ new: 2, copy: 1, extracted: 2 });
    const { pending } = first.stats.queue;

    site.paths.set('/longer', { body: page('longer', [...text, ...ownColumn(3), ...ownColumn(4)]) });
    site.paths.set('/edited', { body: page('edited', [text[0], text[1], text[2], 'Another end.']) });
    site.paths.set('/feed.xml', { body: feed(site.url, ['/longer', '/edited']) });
    const second = await run(settings);
    expect(second.row).toMatchObject({ new: 1, copy: 1, extracted: 1 });
    await withLine(settings, async ({ store }) => {
      const byPath = async (path: string) => (await store.articles.byUrl(`${site.url}${path}`))!.id;
      const group = await store.crawl.copies.groupOf(await byPath('/same'));
      expect(group?.lead).toBe(await byPath('/longer'));
      expect(group?.copies.map((copy) => copy.article).sort()).toEqual(
        (await Promise.all(['/original', '/same', '/edited'].map(byPath))).sort(),
      );
      expect(await store.crawl.copies.groupOf(await byPath('/other'))).toBeNull();
      const longer = (await store.articles.view(group!.lead))!;
      // The events of the shorter text are out of the queue, those of the fuller one are in it.
      expect((await store.stats()).queue.pending).toBeGreaterThanOrEqual(longer.queue.length);
      const { items } = await store.queue.page(QueueQuery.parse({ limit: 100 }));
      expect(items.some((item) => item.articleId === group?.copies[0].article)).toBe(false);
      expect(pending).toBeGreaterThan(0);
    });
  });

  it('leaves a source that fails alone for longer and longer, and comes back', async () => {
    const { site, source, settings } = await bench({ '/one': ownColumn(1) });
    const scheduled = (line: Line) => line.queue.add('crawl', { source, run: null }, { attempts: 1 });
    const tries = async () => {
      await withLine(settings, async (line) => {
        line.work();
        await scheduled(line);
        await line.idle();
      });
      return asked(site, '/feed.xml').length;
    };
    const feedBefore = site.paths.get('/feed.xml')!;
    site.paths.set('/feed.xml', { status: 410 });
    expect(await tries()).toBe(1);
    expect(await tries()).toBe(1);
    letPass(settings, 0.1);
    expect(await tries()).toBe(2);
    await withLine(settings, async ({ store }) => {
      const state = (await store.crawl.states.get('paper'))!;
      expect(state).toMatchObject({ failures: 2, error: { code: 'http-410' } });
      expect(state.backoffUntil! - state.lastFailureAt!).toBeCloseTo(600_000, -4);
    });
    letPass(settings, 0.1);
    expect(await tries()).toBe(2);
    letPass(settings, 0.1);
    site.paths.set('/feed.xml', feedBefore);
    expect(await tries()).toBe(3);
    await withLine(settings, async ({ store }) => {
      expect(await store.crawl.states.get('paper')).toMatchObject({ failures: 0, backoffUntil: null, error: null });
      expect((await store.stats()).articles).toBe(1);
    });
  });

  it('remembers a page that can not be had, and asks again later', async () => {
    const { site, settings } = await bench({ '/one': ownColumn(1) });
    const there = site.paths.get('/one')!;
    site.paths.set('/one', { status: 404 });
    expect((await run(settings)).row).toMatchObject({ found: 1, failed: 1 });
    expect((await run(settings)).row).toMatchObject({ found: 0 });
    expect(asked(site, '/one')).toHaveLength(1);
    site.paths.set('/one', there);
    letPass(settings, 2);
    expect((await run(settings)).row).toMatchObject({ found: 1, new: 1 });
  });

  it('waits as long as a host asks it to, and loses nothing by it', async () => {
    const { site, settings } = await bench({ '/one': ownColumn(1), '/two': ownColumn(2) });
    for (const path of ['/feed.xml', '/one']) {
      const answer = site.paths.get(path) as Answer;
      let asked = 0;
      // More often than a job has attempts.
      const busy = { status: 429, headers: { 'retry-after': '1' } };
      site.paths.set(path, () => (asked++ < (path === '/one' ? 4 : 1) ? busy : answer));
    }
    const { row } = await run(settings);
    expect(row).toMatchObject({ found: 2, new: 2, failed: 0, putBack: 5, errors: [] });
    await withLine(settings, async ({ store }) => {
      const runs = await store.crawl.states.runs('paper', 9);
      expect(runs.map((one) => one.outcome)).toEqual(['read', 'put-back']);
    });
    // Nothing else was asked of the host while it wanted to be left alone.
    for (const [i, entry] of site.log.entries()) {
      if (entry.status === 429) expect(site.log[i + 1].at - entry.at).toBeGreaterThanOrEqual(990);
    }
  });

  it('goes back through the sitemaps of a site, within bounds, and goes on where it stopped', async () => {
    const { site, source, settings } = await bench({ '/one': ownColumn(1) });
    const entries = Array.from({ length: 12 }, (_, i) => {
      site.paths.set(`/old-${i}`, { body: page(`Old ${i}`, ownColumn(i + 20)) });
      return `<url><loc>${site.url}/old-${i}</loc><lastmod>2024-02-${String(20 - i).padStart(2, '0')}</lastmod></url>`;
    });
    site.paths.set('/robots.txt', { body: `User-agent: *\nAllow: /\nSitemap: ${site.url}/sitemap.xml\n` });
    const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
    site.paths.set('/sitemap.xml', { body: `<urlset ${namespace}>${entries.join('')}</urlset>` });
    const back = (max: number) =>
      withLine(settings, async (line) => {
        const tally = new Tally(line.events);
        line.work();
        await line.crawl([source], { max, since: '2024-02-11' });
        await line.idle();
        return tally.row('paper');
      });
    expect(await back(4)).toMatchObject({ found: 4, new: 4, errors: [] });
    expect(asked(site, '/old-3')).toHaveLength(1);
    expect(await back(9)).toMatchObject({ found: 5, new: 5 });
    expect(await back(100)).toMatchObject({ found: 1, new: 1 });
    expect(asked(site, '/old-10')).toHaveLength(0);
  });

  it('looks again when the source says that an article has changed', async () => {
    const { site, source, settings } = await bench({ '/one': ownColumn(1) });
    await run(settings);
    letPass(settings, 400);
    await run(settings);
    const changed = (at: Date) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>C</title>
      <entry><title>One</title><link href="${site.url}/one"/><updated>${at.toISOString()}</updated></entry></feed>`;
    site.paths.set('/feed.xml', { body: changed(new Date()) });
    const database = new DatabaseSync(settings.storeUrl.replace('sqlite:', ''));
    database.exec('update crawl_pages set next_ms = null, visited_ms = visited_ms - 7200000 * 4');
    database.close();
    expect(source.kind).toBe('feed');
    expect((await run(settings)).row).toMatchObject({ revisits: 1, unchanged: 1 });
    expect((await run(settings)).row).toMatchObject({ revisits: 0 });
  });

  it('reads an unchanged feed again when the source wants something else of it', async () => {
    const { site, source, settings } = await bench({ '/one': ownColumn(1), '/two': ownColumn(2) });
    const first = await run({ ...settings, sources: [{ ...source, include: ['/one'] }] });
    expect(first.row).toMatchObject({ new: 1 });
    expect((await run(settings)).row).toMatchObject({ new: 1 });
    expect(asked(site, '/feed.xml').map((entry) => entry.status)).toEqual([200, 200]);
  });

  it('reads what a process had stored and not read when it died', async () => {
    const { settings } = await bench({ '/one': ownColumn(1) });
    await withLine(settings, async (line) => {
      line.work(['crawl', 'fetch']);
      await line.crawl(settings.sources);
      while ((await line.store.stats()).articles === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    rmSync(settings.queueUrl.replace('sqlite:', ''));
    const { row } = await run(settings);
    expect(row).toMatchObject({ new: 0, extracted: 1 });
  });
});
