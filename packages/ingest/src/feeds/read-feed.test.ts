import { describe, expect, it } from 'vitest';
import { FeedError, readFeed } from './index.ts';

const at = 'https://news.example/opinion/feed.xml';
const rss = (item: string) => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Example: Opinion</title>
  <link>https://news.example</link><description>d</description><item>${item}</item></channel></rss>`;

describe('readFeed', () => {
  it('reads RSS with its common extensions', () => {
    const feed = readFeed(
      rss(`<title>Who fired &amp;amp; why</title><link>/opinion/who-fired</link><dc:creator>Jane Roe</dc:creator>
        <pubDate>Tue, 9 Nov 2021 08:00:00 +0200</pubDate><category>Opinion</category><description>Short.</description>
        <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded><guid isPermaLink="false">n-1</guid>`),
      at,
    );
    expect(feed).toEqual({
      title: 'The Example: Opinion',
      items: [
        {
          url: 'https://news.example/opinion/who-fired',
          title: 'Who fired & why',
          publishedAt: '2021-11-09T08:00:00+02:00',
          updatedAt: null,
          authors: ['Jane Roe'],
          categories: ['Opinion'],
          html: '<p>The whole text.</p>',
          guid: 'n-1',
        },
      ],
    });
  });

  it('reads Atom, links relative to xml:base', () => {
    const feed = readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/"><title type="html">Notes</title><entry>
        <title>A claim</title><link rel="self" href="x.atom"/><link rel="alternate" href="posts/claim"/><id>urn:1</id>
        <published>2021-11-09T08:00:00Z</published><updated>2021-11-10T08:00:00Z</updated><author><name>A. Writer</name></author>
        <content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>`,
      at,
    );
    expect(feed.items[0]).toMatchObject({
      url: 'https://blog.example/posts/claim',
      publishedAt: '2021-11-09T08:00:00Z',
      updatedAt: '2021-11-10T08:00:00Z',
      authors: ['A. Writer'],
      html: '<p>Text</p>',
    });
  });

  it('reads RDF', () => {
    const feed = readFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://old.example"><title>Old</title></channel>
        <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2003-05-01</dc:date></item></rdf:RDF>`,
      at,
    );
    expect(feed.items).toMatchObject([{ url: 'https://old.example/1', title: 'One', publishedAt: '2003-05-01' }]);
  });

  it('reads JSON Feed, plain text made paragraphs', () => {
    const feed = readFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [
          {
            id: '1',
            url: 'https://j.example/1',
            content_text: 'One.\n\nTwo <3.',
            date_published: '2021-11-09T08:00:00-05:00',
          },
        ],
      }),
      at,
    );
    expect(feed.items).toMatchObject([
      { url: 'https://j.example/1', html: '<p>One.</p><p>Two &lt;3.</p>', publishedAt: '2021-11-09T08:00:00-05:00' },
    ]);
  });

  it.each([
    ['<title>t</title><link>javascript:alert(1)</link>', null],
    ['<title>t</title><link>file:///etc/hosts</link>', null],
    ['<title>t</title><guid>https://news.example/p/1</guid>', 'https://news.example/p/1'],
    ['<title>t</title><guid isPermaLink="false">https://news.example/p/1</guid>', null],
    ['<title>t</title><link>  https://news.example/a b </link>', 'https://news.example/a%20b'],
  ])('%s links to %s', (item, url) => expect(readFeed(rss(item), at).items[0].url).toBe(url));

  it.each([
    ['Tue, 09 Nov 2021 08:00:00 EST', '2021-11-09T08:00:00-05:00'],
    ['9 Nov 21 08:00 GMT', '2021-11-09T08:00:00Z'],
    ['Tues, 09 November 2021 8:00:00 PM CET', '2021-11-09T20:00:00+01:00'],
    ['Mar, 09-Nov-2021 08:00 +0100', '2021-11-09T08:00:00+01:00'],
    ['Tue, 09 Nov 2021 08:00:00 GMT+0530', '2021-11-09T08:00:00+05:30'],
    ['Tue, 09 Nov 2021', '2021-11-09'],
    ['2021-11-09', '2021-11-09'],
    ['20211109T080000Z', '2021-11-09T08:00:00Z'],
    ['2021-11-09T08:00:00.123+01:00', '2021-11-09T08:00:00+01:00'],
    ['2021-11-09T08:00:00+0100', '2021-11-09T08:00:00+01:00'],
    ['2021-11-09 08:00:00', '2021-11-09T08:00:00'],
    ['2021-11-09 08:00:00 UTC', '2021-11-09T08:00:00Z'],
    ['November 9, 2021 08:00 UTC', '2021-11-09T08:00:00Z'],
    ['Nov 9, 2021 at 12:05 a.m. EDT', '2021-11-09T00:05:00-04:00'],
    ['Tue Nov  9 08:00:00 EST 2021', '2021-11-09T08:00:00-05:00'],
    ['Tue Nov 09 08:00:00 2021', '2021-11-09T08:00:00Z'],
    ['1636444800', '2021-11-09T08:00:00Z'],
    ['1636444800000', '2021-11-09T08:00:00Z'],
    ['soon', null],
    ['2021', null],
    ['2021-11', null],
    ['Tue, 45 Nov 2021 08:00:00 GMT', null],
    ['2021-02-30', null],
    ['Wed, 30 Nov -0001 00:00:00 +0000', null],
    ['0001-01-01T00:00:00', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
  ])('the date %s is %s', (date, iso) => {
    expect(readFeed(rss(`<title>t</title><pubDate>${date}</pubDate>`), at).items[0].publishedAt).toBe(iso);
  });

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['<!DOCTYPE html><html><body>Not here</body></html>', 'web page'],
    ['<rss><channel>', 'no RSS'],
    ['{"a": 1}', 'no RSS'],
    ['just words', 'no RSS'],
  ])('refuses %j', (text, why) => {
    expect(() => readFeed(text, at)).toThrow(FeedError);
    expect(() => readFeed(text, at)).toThrow(why);
    expect(() => readFeed(text, at)).toThrow(at);
  });

  it('says which feed a page that is no feed names', () => {
    const page = '<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head>';
    expect(() => readFeed(page, at)).toThrow(expect.objectContaining({ code: 'page-not-feed' }));
    expect(() => readFeed(page, at)).toThrow('https://news.example/rss.xml');
  });
});
