import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebClient } from '../client/index.ts';
import type { IngestError } from '../errors.ts';
import { discoverFeeds } from '../finder/index.ts';
import { type BackfillBounds, backfill, type Candidate, discover, SourceConfig } from './index.ts';

/** A site: path to what is answered; a number is a status. */
let site: Map<string, string | Buffer | number>;
let requests: string[];
let server: Server;
let origin: string;
const client = () => new WebClient({ userAgent: 'Opine/test', allowPrivate: true, minDelayMs: 0 });

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const answer = site.get(path) ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': typeOf(answer), etag: '"1"' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  site = new Map();
  requests = [];
});

function typeOf(answer: string | Buffer): string {
  if (typeof answer !== 'string') return 'application/octet-stream';
  if (answer.startsWith('<!doctype html')) return 'text/html';
  return answer.startsWith('<') ? 'application/xml' : 'text/plain';
}

const urlset = (...entries: [path: string, lastmod?: string, news?: string][]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
    .map(([path, lastmod, published]) => {
      const news = published
        ? `<news:news><news:publication_date>${published}</news:publication_date></news:news>`
        : '';
      return `<url><loc>${origin}${path}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}${news}</url>`;
    })
    .join('')}</urlset>`;
const index = (...files: [path: string, lastmod?: string][]) =>
  `<sitemapindex>${files.map(([path, lastmod]) => `<sitemap><loc>${origin}${path}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</sitemap>`).join('')}</sitemapindex>`;
const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Opinion</title>${items.map((path) => `<item><title>A title</title><link>${path}</link><pubDate>Tue, 09 Nov 2021 08:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`;

const source = (config: object) => SourceConfig.parse({ id: 'x', ...config });
const paths = (candidates: readonly Candidate[]) => candidates.map(({ url }) => url?.replace(origin, ''));

describe('a sitemap source', () => {
  it('gives the newest first, and what the sitemap knows of them', async () => {
    site.set(
      '/s.xml',
      urlset(['/2021/11/01/a'], ['/b', '2021-11-03'], ['/c', '2021-12-01', '2021-11-02T08:00:00Z'], ['/d']),
    );
    const { candidates, validators, problems } = await discover(
      source({ kind: 'sitemap', url: `${origin}/s.xml` }),
      client(),
    );
    expect(paths(candidates)).toEqual(['/b', '/c', '/2021/11/01/a', '/d']);
    expect(candidates[1]).toMatchObject({ publishedAt: '2021-11-02T08:00:00Z', updatedAt: '2021-12-01' });
    expect([validators?.etag, problems]).toEqual(['"1"', []]);
  });

  it('opens an index from its newest file, packed ones too, and names what it could not read', async () => {
    site.set(
      '/s.xml',
      index(
        ['/1.xml.gz', '2021-11-01'],
        ['/2.xml', '2021-11-03'],
        ['/gone.xml', '2021-11-02'],
        ['/tag-sitemap.xml', '2021-11-04'],
      ),
    );
    site.set('/1.xml.gz', gzipSync(urlset(['/a', '2021-11-01'])));
    site.set('/2.xml', urlset(['/b', '2021-11-03']));
    const { candidates, problems } = await discover(source({ kind: 'sitemap', url: `${origin}/s.xml` }), client());
    expect(paths(candidates)).toEqual(['/b', '/a']);
    expect(requests).toEqual(['/robots.txt', '/s.xml', '/2.xml', '/gone.xml', '/1.xml.gz']);
    expect(problems).toMatchObject([{ code: 'http-404', url: `${origin}/gone.xml` }]);
  });

  it('is read again where the index does not say when its files changed', async () => {
    site.set('/s.xml', index(['/1.xml']));
    site.set('/1.xml', urlset(['/a']));
    const config = source({ kind: 'sitemap', url: `${origin}/s.xml` });
    expect((await discover(config, client())).validators).toBeNull();
    site.set('/s.xml', index(['/1.xml', '2021-11-01']));
    const { validators } = await discover(config, client());
    expect(await discover(config, client(), validators)).toMatchObject({ notModified: true, candidates: [] });
  });

  it('takes the newest thousand that are wanted', async () => {
    const days = Array.from(
      { length: 2500 },
      (_, at) => [`/${at % 2 ? 'opinion' : 'sport'}/${at}`, '2021-11-01'] as [string, string],
    );
    site.set('/s.xml', urlset(...days));
    const config = source({ kind: 'sitemap', url: `${origin}/s.xml`, include: ['/opinion/*'] });
    const { candidates } = await discover(config, client());
    expect(candidates).toHaveLength(1000);
    expect(candidates.every(({ url }) => url?.includes('/opinion/'))).toBe(true);
  });

  it.each([
    ['a page', () => page('Not found'), 'bad-sitemap'],
    ['nothing', () => 404, 'http-404'],
    ['an index of nothing', () => index(['/gone.xml']), 'http-404'],
    ['a file that unpacks to more than 50 MiB', () => gzipSync(Buffer.alloc(51 * 2 ** 20, ' ')), 'too-large'],
    ['damaged gzip', () => gzipSync('x'.repeat(1000)).subarray(0, 20), 'bad-encoding'],
  ])('says what is wrong with %s', async (_, answer, code) => {
    site.set('/s.xml', answer());
    const config = source({ kind: 'sitemap', url: `${origin}/s.xml` });
    await expect(discover(config, client())).rejects.toMatchObject({ code });
  });
});

describe('other sources', () => {
  it('a list of addresses is taken as it is, each once', async () => {
    const urls = [`${origin}/a?utm_source=x`, `${origin}/a`, `${origin}/sport/b`];
    const { candidates } = await discover(source({ kind: 'urls', urls, opinionOnly: true }), client());
    expect(paths(candidates)).toEqual(['/a']);
    expect(requests).toEqual([]);
  });

  it('a page is read by its selector', async () => {
    site.set(
      '/opinion',
      page('<h2><a href="/x">X</a></h2><p><a href="/a-long-slug-of-words">A headline of words</a></p>'),
    );
    const config = { kind: 'page', url: `${origin}/opinion` };
    expect(paths((await discover(source(config), client())).candidates)).toEqual(['/a-long-slug-of-words']);
    expect(paths((await discover(source({ ...config, links: 'h2 a' }), client())).candidates)).toEqual(['/x']);
  });

  it.each([
    [undefined, 'name them with a CSS selector'],
    ['.teaser', 'may have been rebuilt'],
  ])('a page without articles by %s is no success', async (links, message) => {
    site.set('/opinion', page('<a href="/about">About</a>'));
    const found = discover(source({ kind: 'page', url: `${origin}/opinion`, links }), client());
    await expect(found).rejects.toMatchObject({ code: 'no-links', message: expect.stringContaining(message) });
  });

  it('a feed gives categories, and what it lists twice as it is now', async () => {
    const item = (updated: string) =>
      `<entry><title>${updated}</title><link href="/a"/><category term="Opinion"/><published>2021-11-01T00:00:00Z</published><updated>${updated}</updated></entry>`;
    site.set(
      '/feed',
      `<feed xmlns="http://www.w3.org/2005/Atom">${item('2021-11-02T00:00:00Z')}${item('2021-11-03T00:00:00Z')}</feed>`,
    );
    const { candidates } = await discover(source({ kind: 'feed', url: `${origin}/feed` }), client());
    expect(candidates).toMatchObject([{ updatedAt: '2021-11-03T00:00:00Z', categories: ['Opinion'] }]);
  });
});

describe('backfill', () => {
  async function fill(config: object, bounds: BackfillBounds): Promise<{ found: unknown[]; problems: IngestError[] }> {
    const problems: IngestError[] = [];
    const found: Candidate[] = [];
    const made = source(config);
    if (made.kind === 'files' || made.kind === 'urls') throw new Error('these have no past');
    for await (const each of backfill(made, client(), bounds, (problem) => problems.push(problem))) found.push(each);
    return { found: paths(found), problems };
  }

  beforeEach(() => {
    site.set('/robots.txt', `Sitemap: ${origin}/index.xml\nSitemap: /news.xml`);
    site.set('/news.xml', urlset(['/opinion/e', undefined, '2021-11-05'], ['/opinion/d', undefined, '2021-11-04']));
    site.set('/index.xml', index(['/sitemap-2021-09.xml'], ['/sitemap-2021-10.xml'], ['/gone-2021-08.xml']));
    site.set(
      '/sitemap-2021-10.xml',
      urlset(['/opinion/c', '2021-10-30'], ['/sport/c', '2021-10-30'], ['/opinion/d', '2021-11-04']),
    );
    site.set('/sitemap-2021-09.xml', urlset(['/world/a', '2021-09-01'], ['/opinion/b', '2021-09-20']));
    site.set('/opinion', page('…'));
  });
  const front = () => ({ kind: 'page', url: `${origin}/opinion` });

  it('takes the sitemaps that robots.txt names, newest first, each article once', async () => {
    const { found, problems } = await fill(front(), { max: 100 });
    expect(found).toEqual(['/opinion/e', '/opinion/d', '/opinion/c', '/sport/c', '/opinion/b', '/world/a']);
    expect(problems).toMatchObject([{ code: 'http-404' }]);
  });

  it('keeps within its bounds, and opens no file that lies outside', async () => {
    expect((await fill(front(), { max: 3 })).found).toEqual(['/opinion/e', '/opinion/d', '/opinion/c']);
    requests = [];
    const { found } = await fill(front(), { max: 100, since: '2021-10-01' });
    expect(found).toEqual(['/opinion/e', '/opinion/d', '/opinion/c', '/sport/c']);
    expect(requests).not.toContain('/sitemap-2021-09.xml');
  });

  it('takes what tells that it is opinion, or is included', async () => {
    const { found } = await fill({ ...front(), opinionOnly: true }, { max: 100 });
    expect(found).toEqual(['/opinion/e', '/opinion/d', '/opinion/c', '/opinion/b']);
    expect((await fill({ ...front(), include: ['/world/*'] }, { max: 100 })).found).toEqual(['/world/a']);
  });

  it("goes to the feed's articles for the site", async () => {
    site.set('/feed', rss(`${origin}/opinion/e`));
    expect((await fill({ kind: 'feed', url: `${origin}/feed` }, { max: 1 })).found).toEqual(['/opinion/e']);
  });

  it('starts from a sitemap source itself', async () => {
    const { found } = await fill({ kind: 'sitemap', url: `${origin}/sitemap-2021-09.xml` }, { max: 9 });
    expect(found).toEqual(['/opinion/b', '/world/a']);
  });

  it('tries the common places, and says when there is nothing', async () => {
    site.delete('/robots.txt');
    await expect(fill(front(), { max: 9 })).rejects.toMatchObject({ code: 'no-sitemap', cause: { code: 'http-404' } });
    site.set('/sitemap.xml', urlset(['/a']));
    expect((await fill(front(), { max: 9 })).found).toEqual(['/a']);
  });
});

describe('discoverFeeds', () => {
  const found = async (path = '/') =>
    (await discoverFeeds(origin + path, client())).map(({ url, by, title, items }) => [
      url.replace(origin, ''),
      by,
      title,
      items,
    ]);

  it('takes what the page announces, articles before comments, and what robots.txt names', async () => {
    site.set('/robots.txt', 'Sitemap: /s.xml');
    site.set(
      '/',
      page(
        '<a href="/about">About</a>',
        `<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <link rel="alternate" type="application/atom+xml" title="All" href="/feed"><link rel="alternate" hreflang="de" href="/de">`,
      ),
    );
    site.set('/feed', rss('/a', '/b'));
    site.set('/comments/feed', rss());
    expect(await found()).toEqual([
      ['/feed', 'announced', 'Opinion', 2],
      ['/comments/feed', 'announced', 'Opinion', 0],
      ['/s.xml', 'robots', null, null],
    ]);
  });

  it('follows a page that lists feeds', async () => {
    site.set('/', page('<a href="/rss">RSS</a>'));
    site.set('/rss', page('<a href="/opinion/rss.xml">Opinion</a><a href="/world/rss.xml">World</a>'));
    site.set('/opinion/rss.xml', rss('/a'));
    expect(await found()).toEqual([['/opinion/rss.xml', 'linked', 'Opinion', 1]]);
  });

  it('guesses in the section first, and asks a dozen times at most', async () => {
    site.set('/opinion', page(''));
    site.set('/feed', rss('/a'));
    expect(await found('/opinion')).toEqual([['/feed', 'guessed', 'Opinion', 1]]);
    expect(requests.slice(1, 4)).toEqual(['/opinion', '/opinion/feed', '/opinion/rss']);
    site.delete('/feed');
    requests = [];
    expect(await found('/opinion')).toEqual([]);
    expect(requests.filter((path) => path !== '/robots.txt')).toHaveLength(12);
  });

  it('knows a feed when it is given one', async () => {
    site.set('/feed', rss('/a'));
    expect(await found('/feed')).toEqual([['/feed', 'itself', 'Opinion', 1]]);
    await expect(found('/gone')).rejects.toMatchObject({ code: 'http-404' });
  });
});
