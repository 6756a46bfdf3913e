import { describe, expect, it } from 'vitest';
import { OpmlError, readOpml } from './index.ts';

const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;
const feed = (text: string, xmlUrl: string) => `<outline text="${text}" type="rss" xmlUrl="${xmlUrl}"/>`;
const list = (text: string) => readOpml(text).sources.map(({ id, url }) => [id, url]);

describe('readOpml', () => {
  it('opens folders and makes sources with names for ids', () => {
    const text =
      opml(`<outline text="News"><outline text="Abroad">${feed("The Example's Opinion", 'https://news.example/rss')}</outline>
      ${feed('Café Zürich', 'https://cafe.example/feed?a=1&amp;b=2')}</outline>${feed('  ', 'https://www.blog.example/atom.xml')}`);
    expect(list(text)).toEqual([
      ['the-examples-opinion', 'https://news.example/rss'],
      ['cafe-zurich', 'https://cafe.example/feed?a=1&b=2'],
      ['blog-example', 'https://www.blog.example/atom.xml'],
    ]);
    expect(readOpml(text).sources[0]).toMatchObject({ kind: 'feed', opinionOnly: false });
  });

  it('gives feeds of one name ids that do not hang on their order', () => {
    const [a, b] = [feed('Opinion', 'https://a.example/rss'), feed('Opinion', 'https://b.example/rss')];
    const first = list(opml(a + b));
    expect(first.map(([id]) => id)).toEqual([
      expect.stringMatching(/^opinion-[0-9a-f]{6}$/),
      expect.stringMatching(/^opinion-/),
    ]);
    expect(list(opml(b + a)).reverse()).toEqual(first);
  });

  it('leaves out what is known, and says so', () => {
    const known = readOpml(opml(feed('Known', 'https://a.example/rss'))).sources;
    const { sources, problems } = readOpml(
      opml(
        feed('Renamed', 'https://a.example/rss/') +
          feed('Known', 'https://b.example/rss') +
          feed('Twice', 'https://b.example/rss'),
      ),
      known,
    );
    expect(sources.map(({ id }) => id)).toEqual([expect.stringMatching(/^known-[0-9a-f]{6}$/)]);
    expect(problems).toEqual([
      { outline: 'Renamed', url: 'https://a.example/rss/', message: 'is the source "known" already' },
      { outline: 'Twice', url: 'https://b.example/rss', message: 'comes up twice' },
    ]);
  });

  it.each([
    ['no address', '<outline text="Folder"><outline text="X"/></outline>', 'Folder / X', 'add its xmlUrl'],
    ['a page only', '<outline text="X" htmlUrl="https://x.example/"/>', 'X', 'look for one on https://x.example/'],
    ['a link', '<outline text="X" type="link" url="https://x.example/"/>', 'X', 'gives no feed'],
    ['a file', feed('X', 'file:///etc/hosts'), 'X', 'no http or https address'],
    ['no URL', feed('X', 'not a url'), 'X', 'no http or https address'],
    ['an empty address', feed('X', ''), 'X', 'gives no feed'],
  ])('names an outline with %s and takes the rest', (_, outline, name, message) => {
    const { sources, problems } = readOpml(opml(outline + feed('Good', 'https://good.example/rss')));
    expect(sources.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toMatchObject([{ outline: name, message: expect.stringContaining(message) }]);
  });

  it.each([
    ['other spellings', opml('<outline TEXT="A" XMLURL="https://a.example/rss"/>')],
    ['url for xmlUrl', opml('<outline text="A" type="rss" url="https://a.example/rss"/>')],
    ['feed: addresses', opml(feed('A', 'feed:https://a.example/rss'))],
    ['feed:// addresses', opml(feed('A', 'feed://a.example/rss'))],
    ['a bare ampersand', opml(feed('A', 'https://a.example/rss?x=1&y=2'))],
    ['a mark and blank lines in front', `\ufeff\n ${opml(feed('A', 'https://a.example/rss'))}`],
    ['outlines that are not closed', opml('<outline text="A" xmlUrl="https://a.example/rss">')],
    ['no end', opml(feed('A', 'https://a.example/rss')).slice(0, -14)],
    ['an end within an outline', `${opml(feed('A', 'https://a.example/rss')).slice(0, -14)}<outline text="B" xmlU`],
    [
      'a comment',
      opml(`<outline text="C" isComment="true" xmlUrl="https://c.example/"/>${feed('A', 'https://a.example/rss')}`),
    ],
  ])('reads a file with %s', (_, text) => {
    expect(list(text)).toEqual([['a', expect.stringMatching(/^https:\/\/a\.example\/rss/)]]);
  });

  it('takes many folders within each other', () => {
    const text = opml('<outline text="f">'.repeat(90) + feed('A', 'https://a.example/rss') + '</outline>'.repeat(90));
    expect(list(text)).toHaveLength(1);
  });

  it.each(['', ' \n', 'words', '<rss version="2.0"/>', '<html><body></body></html>'])('refuses %j', (text) =>
    expect(() => readOpml(text)).toThrow(OpmlError),
  );

  it('finds no feeds in an empty file', () => expect(readOpml(opml(''))).toEqual({ sources: [], problems: [] }));
});
