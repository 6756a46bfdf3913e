import { FetchPage, SourceList, SourceView } from '@opine/schema';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../src/server/app.ts';
import { opine, scratchFolder } from './cli.ts';
import { ownColumn } from './columns.ts';
import { fixtureSettings, lineOver } from './line.ts';
import { feed, page, startSite } from './site.ts';

const HOST = { host: 'localhost:4870' };

async function bench() {
  const site = await startSite();
  onTestFinished(() => site.close());
  site.paths.set('/feed.xml', { body: feed(site.url, ['/one', '/gone']) });
  site.paths.set('/one', { body: page('One', ownColumn(1)) });
  const given = fixtureSettings();
  const inFile = { id: 'saved', kind: 'files' as const, path: '/nowhere', opinionOnly: false };
  const line = await lineOver({
    ...given,
    sources: [inFile],
    crawl: { ...given.crawl, allowPrivate: true, minDelayMs: 0 },
  });
  const app = createApp(line, '127.0.0.1');
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await app.request(path, {
      method,
      headers: { ...HOST, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return { site, line, app, ask };
}

describe('sources over the API', () => {
  it('makes a source, runs it, shows how it is doing, and takes it back', async () => {
    const { site, line, app, ask } = await bench();
    const config = { id: 'paper', kind: 'feed', url: `${site.url}/feed.xml`, schedule: { everyMinutes: 60 } };
    expect((await ask('POST', '/api/sources', { config })).body).toMatchObject({
      id: 'paper',
      origin: 'desk',
      schedule: 'every 60 min',
      health: 'never-run',
    });
    expect((await line.queue.schedules()).map((schedule) => schedule.id)).toEqual(['paper']);
    expect((await ask('POST', '/api/sources/paper/run')).status).toBe(202);
    line.work();
    await line.idle();

    const view = SourceView.parse((await ask('GET', '/api/sources/paper')).body);
    expect(view).toMatchObject({ health: 'ok', today: 1, usual: null, failures: 0 });
    expect(view.days).toMatchObject([{ new: 1, failed: 1 }]);
    // A new schedule begins at once, beside the run that was asked for.
    expect(view.runs.at(-1)).toMatchObject({ outcome: 'read', found: 2, queued: 2 });
    const { items } = SourceList.parse((await ask('GET', '/api/sources')).body);
    expect(items.map((item) => [item.id, item.origin])).toEqual([
      ['paper', 'desk'],
      ['saved', 'file'],
    ]);
    await expect
      .poll(async () =>
        FetchPage.parse((await ask('GET', '/api/fetches?source=paper')).body).items.map((f) => f.status),
      )
      .toEqual(expect.arrayContaining([200, 404]));

    const metrics = await (await app.request('/metrics', { headers: HOST })).text();
    expect(metrics).toMatch(/^opine_articles 1$/m);
    expect(metrics).toMatch(/^opine_fetches_total\{result="4xx"\} 1$/m);
    expect(metrics).toMatch(/^opine_sources\{health="ok"\} 1$/m);
    expect(metrics).toMatch(/^opine_jobs\{state="waiting"\} 0$/m);
    expect(metrics).toMatch(/^opine_pages_total\{outcome="failed"\} 1$/m);
    expect(metrics).toMatch(/^opine_extraction_seconds_count 1$/m);

    expect((await ask('DELETE', '/api/sources/paper')).status).toBe(200);
    expect(await line.queue.schedules()).toEqual([]);
    expect((await ask('GET', '/api/sources/paper')).status).toBe(404);
  });

  it('refuses what it can not do, with a code', async () => {
    const { ask } = await bench();
    const feedAt = (url: string, id = 'paper') => ({ config: { id, kind: 'feed', url } });
    const faults: [string, string, unknown, number, string][] = [
      ['POST', '/api/sources', feedAt('ftp://paper.example/rss'), 400, 'bad-request'],
      ['POST', '/api/sources', feedAt('https://paper.example/rss', 'Not An Id'), 400, 'bad-request'],
      ['POST', '/api/sources', { config: { id: 'mine', kind: 'files', path: '/etc' } }, 400, 'bad-request'],
      ['POST', '/api/sources', feedAt('https://paper.example/rss', 'saved'), 409, 'in-file'],
      ['DELETE', '/api/sources/saved', undefined, 409, 'in-file'],
      ['DELETE', '/api/sources/nothing', undefined, 404, 'not-found'],
      ['POST', '/api/sources/nothing/run', undefined, 404, 'not-found'],
      ['GET', '/api/fetches?limit=9999', undefined, 400, 'bad-request'],
      ['GET', '/api/fetches?cursor=nonsense', undefined, 400, 'bad-cursor'],
    ];
    for (const [method, path, body, status, code] of faults) {
      expect(await ask(method, path, body), `${method} ${path}`).toMatchObject({ status, body: { error: { code } } });
    }
  });
});

describe('opine sources', { timeout: 60_000 }, () => {
  const folder = scratchFolder();
  const other = scratchFolder();

  it('lists, tries and logs', async () => {
    const site = await startSite();
    onTestFinished(() => site.close());
    site.paths.set('/feed.xml', { body: feed(site.url, ['/one']) });
    site.paths.set('/one', { body: page('One', ownColumn(1)) });
    const sources = [
      { id: 'paper', kind: 'feed', url: `${site.url}/feed.xml` },
      { id: 'gone', kind: 'feed', url: `${site.url}/gone.xml` },
    ];
    folder.write('opine.config.json', JSON.stringify({ sources, crawl: { allowPrivate: true, minDelayMs: 0 } }));
    const run = (...args: string[]) => opine(args, { cwd: folder.path });

    const before = await run('sources');
    expect((JSON.parse(before.stdout) as { health: string }[]).map((row) => row.health)).toEqual([
      'never-run',
      'never-run',
    ]);
    const check = await run('sources', 'check', 'paper');
    expect([check.code, JSON.parse(check.stdout)]).toMatchObject([0, { ok: true, articles: [{ title: 'Item /one' }] }]);
    expect((await run('sources', 'check', 'gone')).code).toBe(1);
    expect((await run('sources', 'check', 'nothing')).code).toBe(2);

    const found = await run('sources', 'discover', `${site.url}/feed.xml`);
    expect(JSON.parse(found.stdout)).toMatchObject([{ kind: 'feed', items: 1, by: 'itself' }]);

    const crawl = await run('crawl', '--once');
    expect(crawl.code).toBe(1);
    expect(crawl.stderr).toMatch(/paper\s*│\s*1 │\s*0 │\s*1 /);
    const after = JSON.parse((await run('sources', 'list')).stdout) as { id: string; health: string; reason: string }[];
    expect(after.map((row) => [row.id, row.health])).toEqual([
      ['gone', 'backing-off'],
      ['paper', 'ok'],
    ]);
    expect(after[0].reason).toContain('404');
    const table = await run('sources', '--format', 'table');
    expect(table.stdout).toMatch(/gone.*backing off/);
    const log = JSON.parse((await run('sources', 'log', 'paper')).stdout) as { url: string; status: number }[];
    const paths = log.map((fetch) => new URL(fetch.url).pathname);
    expect(paths.filter((path) => path !== '/robots.txt')).toEqual(['/one', '/feed.xml']);
  });

  it('takes over a list of feeds, and crawls what it kept', async () => {
    const site = await startSite();
    onTestFinished(() => site.close());
    site.paths.set('/feed.xml', { body: feed(site.url, ['/one']) });
    site.paths.set('/one', { body: page('One', ownColumn(1)) });
    const place = other;
    const opml = `<opml version="2.0"><body><outline text="My Columns" type="rss" xmlUrl="${site.url}/feed.xml"/>
      <outline text="Nowhere"/></body></opml>`;
    place.write('feeds.opml', opml);
    place.write('opine.config.json', JSON.stringify({ crawl: { allowPrivate: true, minDelayMs: 0 } }));
    const run = (...args: string[]) => opine(args, { cwd: place.path });
    const printed = await run('sources', 'import', 'feeds.opml', '--every', '30');
    expect(JSON.parse(printed.stdout)).toMatchObject({
      sources: [{ id: 'my-columns', kind: 'feed', schedule: { everyMinutes: 30 } }],
    });
    expect(printed.stderr).toContain('Nowhere gives no feed');
    expect((await run('sources', 'import', 'feeds.opml', '--save')).code).toBe(0);
    const crawl = await run('crawl', '--once');
    expect(crawl.stderr).toMatch(/my-columns\s*│\s*1 │/);
    expect((await run('sources', 'import', 'feeds.opml')).stderr).toContain('is the source "my-columns" already');
  });
});
