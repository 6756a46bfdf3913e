import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebClient } from '../client/index.ts';
import { discover, fetchCandidate, SourceConfig } from './index.ts';

const paragraph =
  'The ministry said on Monday that the bridge had been hit twice, and nobody in the town believed it. ';
const body = `<p>${paragraph.repeat(4)}</p><p>${paragraph.repeat(4)}</p><p>${paragraph.repeat(4)}</p>`;
const pageOf = (section: string, text = body) =>
  `<html lang="en"><head><title>The bridge</title><meta property="article:section" content="${section}"></head><body><article><h1>The bridge</h1>${text}</article></body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'opine-sources-'));
const client = new WebClient({ userAgent: 'Opine/test', allowPrivate: true, minDelayMs: 0 });
let server: Server;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.txt'), 'Who struck the bridge\n\nThe rebels did, says the mayor.\n\nHe saw it.');
  writeFileSync(join(folder, 'b.txt'), 'No title here, only a sentence.\n\nAnd another one.');
  writeFileSync(
    join(folder, 'sub', 'c.html'),
    pageOf('Opinion').replace('<head>', '<head><link rel="canonical" href="https://news.example/c/?utm_source=x">'),
  );
  writeFileSync(join(folder, 'sub', 'd.html'), pageOf('Sports'));
  writeFileSync(
    join(folder, 'feed.xml'),
    `<rss version="2.0"><channel><title>Local</title>
      <item><title>The bridge</title><link>sub/c.html</link><pubDate>Tue, 09 Nov 2021 08:00:00 +0200</pubDate></item>
      <item><title>Outside</title><link>../secret.txt</link></item>
      <item><title>Carried whole</title><description>${body.replaceAll('<', '&lt;')}</description></item></channel></rss>`,
  );
  writeFileSync(join(folder, 'ignored.png'), 'png');
  mkdirSync(join(folder, 'bad'));
  writeFileSync(join(folder, 'bad', 'empty.txt'), ' \n');
  writeFileSync(join(folder, 'bad', 'binary.txt'), Buffer.from([1, 0, 2, 0, 3]));
  writeFileSync(join(folder, 'bad', 'nothing.html'), '<html><body><nav>Home</nav></body></html>');

  server = createServer((request, response) => {
    const send = (type: string, text: string) =>
      response.writeHead(200, { 'content-type': type, etag: '"1"' }).end(text);
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else if (request.url === '/feed') {
      send(
        'application/rss+xml',
        `<rss version="2.0"><channel><title>F</title><item><title>Live</title><link>/live?utm_medium=rss</link></item>
          <item><title>Live again</title><link>/live</link></item>
          <item><title>Gone</title><link>/gone</link><pubDate>2021-11-09</pubDate><description>${body.replaceAll('<', '&lt;')}</description></item>
          <item><title>Nothing</title></item></channel></rss>`,
      );
    } else if (request.url === '/live') send('text/html', pageOf('Opinion'));
    else if (request.url === '/plain') send('text/plain', 'Bare words.');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const files = (path: string, opinionOnly = false) =>
  SourceConfig.parse({ id: 'local', kind: 'files', path, opinionOnly });
const one = async (path: string, opinionOnly = false) => {
  const source = files(path, opinionOnly);
  const { candidates } = await discover(source, client);
  return fetchCandidate(candidates[0], source, client);
};

describe('SourceConfig', () => {
  it.each([
    [{ id: 'x', kind: 'feed', url: 'https://news.example/feed', schedule: { cron: '0 * * * *', timeZone: 'UTC' } }],
    [{ id: 'x-1', kind: 'page', url: 'http://news.example/', schedule: { everyMinutes: 30 }, opinionOnly: true }],
    [{ id: 'x', kind: 'files', path: './articles' }],
    [{ id: 'x', kind: 'page', url: 'http://news.example/', links: 'main > h2:not(.ad) a[href^="/"]' }],
    [{ id: 'x', kind: 'sitemap', url: 'https://news.example/s.xml.gz', backfill: { since: '2021-01-31', max: 500 } }],
    [{ id: 'x', kind: 'urls', urls: ['https://news.example/a'], include: ['/**', '/\\d{4}/'], exclude: ['/sport/'] }],
    [
      {
        id: 'x',
        kind: 'files',
        path: 'a',
        schedule: { everyMinutes: 60, jitterMinutes: 5 },
        opinionSections: ['zeitgeist'],
      },
    ],
  ])('takes %j', (config) => expect(SourceConfig.parse(config)).toMatchObject(config));

  it.each([
    [{ id: 'X Y', kind: 'files', path: 'a' }],
    [{ id: 'x', kind: 'feed', url: 'file:///etc/hosts' }],
    [{ id: 'x', kind: 'feed', path: 'a' }],
    [{ id: 'x', kind: 'files', path: 'a', schedule: { everyMinutes: 0 } }],
    [{ id: 'x', kind: 'files', path: 'a', tpyo: 1 }],
    [{ id: 'x', kind: 'files', path: 'a', links: 'a' }],
    [{ id: 'x', kind: 'files', path: 'a', schedule: { everyMinutes: 60, jitterMinutes: -1 } }],
    [{ id: 'x', kind: 'page', url: 'https://news.example/', links: 'a[' }],
    [{ id: 'x', kind: 'page', url: 'https://news.example/', include: ['/(/'] }],
    [{ id: 'x', kind: 'sitemap', url: 'https://news.example/', backfill: { since: 'May', max: 5 } }],
    [{ id: 'x', kind: 'sitemap', url: 'https://news.example/', backfill: { since: '2021-01-31' } }],
    [{ id: 'x', kind: 'urls', urls: [] }],
    [{ id: 'x', kind: 'urls', urls: ['file:///etc/hosts'] }],
  ])('refuses %j', (config) => expect(SourceConfig.safeParse(config).success).toBe(false));
});

describe('a files source', () => {
  it('names each page and text once, with what a feed beside them knows', async () => {
    const { candidates } = await discover(files(`${folder}/{*,sub/*}`), client);
    expect(
      candidates.map(({ path, title, publishedAt }) => [path?.slice(folder.length + 1) ?? null, title, publishedAt]),
    ).toEqual([
      ['a.txt', null, null],
      ['b.txt', null, null],
      ['sub/c.html', 'The bridge', '2021-11-09T08:00:00+02:00'],
      [null, 'Carried whole', null],
      ['sub/d.html', null, null],
    ]);
  });

  it('takes a folder as it is named, and its sub-folders', async () => {
    const odd = join(folder, 'odd [name]', 'deeper');
    mkdirSync(odd, { recursive: true });
    writeFileSync(join(odd, 'e.txt'), 'Words.');
    const { candidates } = await discover(files(join(folder, 'odd [name]')), client);
    expect(candidates.map(({ path }) => path)).toEqual([join(odd, 'e.txt')]);
  });

  it('takes a first line that stands alone for the title', async () => {
    expect(await one(join(folder, 'a.txt'))).toMatchObject({
      title: 'Who struck the bridge',
      text: 'The rebels did, says the mayor.\n\nHe saw it.',
      source: 'local',
    });
    expect(await one(join(folder, 'b.txt'))).toMatchObject({
      title: null,
      text: 'No title here, only a sentence.\n\nAnd another one.',
    });
  });

  it('reads pages, and drops other sections when only opinion is wanted', async () => {
    expect(await one(join(folder, 'sub/c.html'), true)).toMatchObject({
      canonicalUrl: 'https://news.example/c',
      title: 'The bridge',
      section: 'Opinion',
      isOpinion: true,
      source: 'local',
    });
    expect(await one(join(folder, 'sub/d.html'), true)).toBeNull();
  });

  it.each([
    ['bad/empty.txt', 'empty-file'],
    ['bad/binary.txt', 'binary-file'],
    ['bad/nothing.html', 'no-article'],
    ['none/*.txt', 'no-files'],
    ['none', 'no-files'],
  ])('says what is wrong with %s', async (path, code) => {
    await expect(one(join(folder, path))).rejects.toMatchObject({ code, input: expect.stringContaining(path) });
  });
});

describe('a feed source', () => {
  it('is read, remembered and not sent again', async () => {
    const source = SourceConfig.parse({ id: 'web', kind: 'feed', url: `${origin}/feed` });
    const first = await discover(source, client);
    expect(first.candidates.map(({ url, title }) => [url, title])).toEqual([
      [`${origin}/live`, 'Live'],
      [`${origin}/gone`, 'Gone'],
    ]);
    expect(await discover(source, client, first.validators)).toMatchObject({
      candidates: [],
      notModified: true,
      validators: { etag: '"1"' },
    });
    const [live, gone] = first.candidates;
    expect(await fetchCandidate(live, source, client)).toMatchObject({
      title: 'The bridge',
      partial: false,
      source: 'web',
      url: `${origin}/live`,
    });
    const carried = await fetchCandidate(gone, source, client);
    expect(carried).toMatchObject({
      title: 'Gone',
      partial: true,
      partialReason: 'feed-only',
      publishedAt: '2021-11-09',
      publishedBasis: 'feed',
    });
    expect(carried?.text).toContain('the bridge had been hit twice');
    await expect(fetchCandidate({ ...gone, html: null }, source, client)).rejects.toMatchObject({ code: 'http-404' });
  });

  it('takes plain text as it is', async () => {
    const source = SourceConfig.parse({ id: 'web', kind: 'page', url: `${origin}/` });
    const candidate = { source: 'web', url: `${origin}/plain`, path: null, title: 'T', publishedAt: null, html: null };
    expect(await fetchCandidate(candidate, source, client)).toMatchObject({ title: 'T', text: 'Bare words.' });
  });
});
