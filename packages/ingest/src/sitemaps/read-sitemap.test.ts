import { describe, expect, it } from 'vitest';
import { newestFirst, readSitemap, SitemapError } from './index.ts';

const at = 'https://news.example/sitemap.xml';
const urlset = (urls: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls}</urlset>`;
const nothing = { title: null, publishedAt: null, updatedAt: null, categories: [] };
const plain = (url: string) => ({ url, ...nothing });

describe('readSitemap', () => {
  it('reads what a news sitemap tells, and nothing of images and videos', () => {
    const text = urlset(`<url><loc> https://news.example/a?x=1&amp;y=2 </loc><lastmod>2021-11-10</lastmod>
      <image:image><image:loc>https://news.example/a.jpg</image:loc><image:title>Image</image:title></image:image>
      <news:news><news:publication><news:name>The Example</news:name></news:publication><news:genres>Opinion, OpEd</news:genres>
      <news:publication_date>2021-11-09T08:00:00+02:00</news:publication_date><news:title><![CDATA[Who fired & why]]></news:title></news:news></url>`);
    expect(readSitemap(text, at)).toEqual({
      entries: [
        {
          url: 'https://news.example/a?x=1&y=2',
          title: 'Who fired & why',
          publishedAt: '2021-11-09T08:00:00+02:00',
          updatedAt: '2021-11-10',
          categories: ['Opinion', 'OpEd'],
        },
      ],
      files: [],
    });
  });

  it.each([
    ['another prefix', urlset('<url><loc>https://news.example/a</loc></url>').replace(/<(\/?)u/g, '<$1s:u'), ['/a']],
    ['capitals', '<URLSET><URL><LOC>/a</LOC></URL></URLSET>', ['/a']],
    ['no url in an entry', urlset('<url><lastmod>2021-11-10</lastmod></url><url><loc>/b</loc></url>'), ['/b']],
    ['other protocols', urlset('<url><loc>javascript:alert(1)</loc></url><url><loc>ftp://a.example/</loc></url>'), []],
    ['a cut off end', urlset('<url><loc>/a</loc></url><url><loc>/b').slice(0, -9), ['/a']],
    ['nothing in it', urlset(''), []],
    ['lines of text', 'https://news.example/a\r\n\r\nhttps://news.example/b\r\n', ['/a', '/b']],
    ['a feed', '<rss version="2.0"><channel><title>T</title><item><link>/a</link></item></channel></rss>', ['/a']],
  ])('reads one with %s', (_, text, paths) => {
    expect(readSitemap(text, at).entries).toEqual(paths.map((path) => plain(`https://news.example${path}`)));
  });

  it('reads an index', () => {
    const text = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/1.xml.gz</loc>
      <lastmod>2021-11-10T01:02:03Z</lastmod></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>`;
    expect(readSitemap(text, at)).toEqual({
      entries: [],
      files: [
        { url: 'https://news.example/1.xml.gz', updatedAt: '2021-11-10T01:02:03Z' },
        { url: 'https://news.example/2.xml', updatedAt: null },
      ],
    });
  });

  it('stops at what a file may hold', () => {
    const text = urlset('<url><loc>https://news.example/a</loc></url>'.repeat(50_100));
    expect(readSitemap(text, at).entries).toHaveLength(50_000);
  });

  it.each([
    ['', 'empty'],
    ['<!doctype html><html><body>Not found</body></html>', 'web page'],
    ['just words', 'neither'],
    ['{"a":1}', 'neither'],
    [`<urlset>${'<a>'.repeat(1000)}`, 'deep'],
  ])('refuses %j', (text, why) => {
    expect(() => readSitemap(text, at)).toThrow(SitemapError);
    expect(() => readSitemap(text, at)).toThrow(why);
  });
});

describe('newestFirst', () => {
  const file = (name: string, updatedAt: string | null = null) => ({ url: `https://news.example/${name}`, updatedAt });
  it.each([
    [
      [file('1.xml', '2021-01-01'), file('2.xml', '2021-03-01'), file('3.xml', '2021-02-01')],
      '',
      ['2.xml', '3.xml', '1.xml'],
    ],
    [[file('2021-01.xml'), file('2021-03.xml'), file('x.xml')], '', ['2021-03.xml', '2021-01.xml', 'x.xml']],
    [[file('1.xml', '2021-01-01'), file('2.xml', '2021-03-01'), file('3.xml')], '2021-02-01', ['2.xml', '3.xml']],
    [[file('2021-01.xml', '2021-09-09'), file('2021-02.xml')], '2021-02-15', ['2021-02.xml']],
    [[file('post-sitemap.xml'), file('category-sitemap.xml'), file('image-sitemap-2.xml')], '', ['post-sitemap.xml']],
    [[file('category-sitemap.xml')], '', ['category-sitemap.xml']],
  ])('%j since %j', (files, since, names) => {
    expect(newestFirst(files, since).map(({ url }) => url.split('/').at(-1))).toEqual(names);
  });
});
