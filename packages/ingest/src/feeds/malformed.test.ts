import { describe, expect, it } from 'vitest';
import { decodeText } from '../fetch/index.ts';
import { FeedError, readFeed } from './index.ts';

const at = 'https://news.example/opinion/feed.xml';
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const one = '<item><title>One</title><link>https://news.example/1</link></item>';
const item = (content: string) => rss(`<item>${content}<link>https://news.example/1</link></item>`);
const atom = (content: string, attributes = 'xmlns="http://www.w3.org/2005/Atom"') =>
  `<feed ${attributes}><title>T</title>${content}</feed>`;

/** The kinds of damage that feeds in the wild have: what is read all the same. */
const titles: [kind: string, feed: string, titles: (string | null)[]][] = [
  ['blank lines before the declaration', `\n \t${rss(one)}`, ['One']],
  ['byte order mark before the declaration', `\ufeff${rss(one)}`, ['One']],
  ['byte order mark twice, and a blank', `\ufeff\ufeff ${rss(one)}`, ['One']],
  ['comment before the declaration', `<!-- made by hand -->${rss(one)}`, ['One']],
  ['a warning of the server before the feed', `Warning: mysql_connect() in /x.php on line 3\n${rss(one)}`, ['One']],
  ['words after the end', `${rss(one)}\n<!-- cached -->\ndone`, ['One']],
  ['no declaration and no version', `<rss><channel><title>T</title>${one}</channel></rss>`, ['One']],
  ['everything in capitals', rss(one).replace(/<\/?\w+/g, (tag) => tag.toUpperCase()), ['One']],
  ['items outside of the channel', `<rss version="2.0"><channel><title>T</title></channel>${one}</rss>`, ['One']],
  ['doctype with entities of its own', `<!DOCTYPE rss [<!ENTITY x "y">]>${rss(one).slice(21)}`, ['One']],
  ['undeclared entities', item('<title>Caf&eacute;&nbsp;&ndash; R&D &bogus;</title>'), ['Café – R&D &bogus;']],
  ['windows characters as numbers', item('<title>It&#146;s</title>'), ['It’s']],
  ['escaped twice', item('<title>Q&amp;amp;A</title>'), ['Q&A']],
  ['bare less-than sign', item('<title>5 < 6</title>'), ['5 < 6']],
  ['markup in the title', item('<title>A <b>bold</b> <i>claim</i></title>'), ['A bold claim']],
  ['escaped markup in the title', item('<title>A &lt;b&gt;bold&lt;/b&gt; claim</title>'), ['A bold claim']],
  ['unclosed markup in the title', item('<title>A<br>claim</title>'), ['Aclaim']],
  ['CDATA in the title', item('<title><![CDATA[R&D <b>now</b>]]></title>'), ['R&D now']],
  ['CDATA within text', item('<title>Before <![CDATA[in]]> after</title>'), ['Before in after']],
  ['CDATA that was split', item('<title><![CDATA[a ]]]]><![CDATA[> b]]></title>'), ['a ]]> b']],
  ['CDATA that holds an item', item(`<description><![CDATA[${one}]]></description><title>Two</title>`), ['Two']],
  ['comment that holds an item', item(`<!-- ${one} --><title>Two</title>`), ['Two']],
  ['numbers of characters that there are none of', item('<title>a&#x110000;b&#xD800;c</title>'), ['a\ufffdb\ufffdc']],
  ['a stray end outside of the items', rss(`<image></width><height>1</height></image>${one}`), ['One']],
  ['titles within the item', item('<textinput><title>In</title></textinput><title>Two</title>'), ['Two']],
  ['control characters', item('<title>a\u0000b\u0008c\u001f</title>'), ['abc']],
  ['no title', item(''), [null]],
  ['title of blanks', item('<title>  \n </title>'), [null]],
  ['no items', rss(''), []],
  ['no items, no title', '<rss version="2.0"><channel><link>/</link></channel></rss>', []],
  ['cut off within an item', rss(`${one}<item><title>Two</title><link>https://ne`).slice(0, -16), ['One']],
  ['cut off within a tag', rss(`${one}<item><ti`).slice(0, -16), ['One']],
  ['cut off within CDATA', rss(`${one}<item><description><![CDATA[ab`).slice(0, -16), ['One']],
  ['cut off after an item', rss(one).slice(0, -16), ['One']],
  ['cut off Atom', atom('<entry><title>One</title></entry><entry><title>Two').slice(0, -7), ['One']],
  ['an item that is not closed', rss(`<item><title>Zero</title>${one}`), ['Zero', 'One']],
  ['an end without a start', rss(`<item><title>Zero</title></entry></item>${one}`), ['Zero', 'One']],
  ['a misspelt end', rss(`<item><guid>x</gudi></item>${one}`), [null, 'One']],
  ['attributes without quotes', item('<title>Zero</title><enclosure url=a.mp3 length=3>'), ['Zero']],
  ['Atom without its namespace', atom('<entry><title>One</title></entry>', ''), ['One']],
  ['Atom 0.3', atom('<entry><title>One</title></entry>', 'version="0.3" xmlns="http://purl.org/atom/ns#"'), ['One']],
  [
    'Atom with a prefix',
    atom('<entry><title>One</title></entry>', 'xmlns:a="http://www.w3.org/2005/Atom"').replace(/<(\/?)/g, '<$1a:'),
    ['One'],
  ],
  [
    'Atom title in XHTML',
    atom('<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b></div></title></entry>'),
    ['A b'],
  ],
  [
    'RSS 0.90',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel>${one}</rdf:RDF>`,
    ['One'],
  ],
  ['the same guid everywhere', rss(`${one}${one}`.replaceAll('<item>', '<item><guid>1</guid>')), ['One', 'One']],
];

/** What was made to take a parser long; each is refused or read at once. */
const hostile: [kind: string, feed: string][] = [
  ['elements within elements', rss(`<item><title>One</title>${'<b>'.repeat(100_000)}`)],
  ['elements whose names are none', rss(`<item><title>One</title>${'<b">'.repeat(100_000)}`)],
  ['comments before anything', `<?xml version="1.0"?>${' <!-- -->'.repeat(50_000)}<!--`],
  ['tags that only begin', `<rss>${'<'.repeat(200_000)}`],
  ['CDATA that only begins', rss('<item><title><![CDATA['.repeat(20_000))],
  ['items that only begin', rss('<item><title>One</title>'.repeat(10_000))],
  [
    'entities of entities',
    `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss('<item><title>&b;</title></item>').slice(21)}`,
  ],
  [
    'an entity of a file',
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hosts">]>${rss('<item><title>&x;</title></item>').slice(21)}`,
  ],
];

describe('a malformed feed', () => {
  it.each(hostile)('takes no time with %s', (_, feed) => {
    const start = performance.now();
    let read = '';
    try {
      read = JSON.stringify(readFeed(feed, at));
    } catch (error) {
      expect(error).toBeInstanceOf(FeedError);
    }
    expect(read).not.toMatch(/aaaa|localhost/);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each(titles)('with %s', (_, feed, expected) => {
    expect(readFeed(feed, at).items.map(({ title }) => title)).toEqual(expected);
  });

  it.each([
    ['prefixes that are not declared', '<dc:creator>J</dc:creator><content:encoded>b</content:encoded>'],
    [
      'other prefixes',
      '<d:creator xmlns:d="http://purl.org/dc/elements/1.1/">J</d:creator><c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">b</c:encoded>',
    ],
  ])('with %s', (_, content) => {
    expect(readFeed(item(content), at).items).toMatchObject([{ authors: ['J'], html: 'b' }]);
  });

  it.each([
    [rss('<item><link>\n  /1  \n</link></item>'), 'https://news.example/1'],
    [rss('<item><link><![CDATA[/1]]></link></item>'), 'https://news.example/1'],
    [rss('<item><link>/1?a=1&b=2</link></item>'), 'https://news.example/1?a=1&b=2'],
    [rss('<item><link>/1?a=1&amp;amp;b=2</link></item>'), 'https://news.example/1?a=1&b=2'],
    [atom('<entry><link rel="enclosure"/><link/></entry>'), null],
    [rss('<item xml:base="https://b.example/x/"><link>1</link></item>'), 'https://b.example/x/1'],
    [rss('<item><atom:link rel="self" href="/self"/><atom:link href="/1"/></item>'), 'https://news.example/1'],
    [rss('<item><link/><guid>https://news.example/1</guid></item>'), 'https://news.example/1'],
    [rss('<item><link>http://[bad</link></item>'), null],
    [atom('<entry xml:base="/x/"><link href="1"/></entry>', 'xml:base="https://b.example/"'), 'https://b.example/x/1'],
    [atom('<entry><link rel="replies" href="2"/><link href="1"/></entry>'), 'https://news.example/opinion/1'],
  ])('%s links to %s', (feed, url) => expect(readFeed(feed, at).items[0].url).toBe(url));

  it.each([
    [
      'says UTF-8, is windows-1252',
      rss(titled('Caf\u00e9 \u0093now\u0094')).replace('?>', ' encoding="utf-8"?>'),
      'latin1',
      'Café “now”',
    ],
    [
      'says ISO-8859-1, is UTF-8',
      rss(titled('Café “now”')).replace('?>', ' encoding="ISO-8859-1"?>'),
      'utf8',
      'Café “now”',
    ],
    ['says ASCII, is UTF-8', rss(titled('Café')).replace('?>', ' encoding="us-ascii"?>'), 'utf8', 'Café'],
    ['says nothing, is windows-1252', rss(titled('Caf\u00e9')), 'latin1', 'Café'],
    ['says UTF-16, is UTF-8', rss(titled('Café')).replace('?>', ' encoding="utf-16"?>'), 'utf8', 'Café'],
    ['is UTF-16 with its mark', `\ufeff${rss(titled('Café'))}`, 'utf16le', 'Café'],
    ['is UTF-16 without a mark', rss(titled('Café')).replace('?>', ' encoding="utf-16"?>'), 'utf16le', 'Café'],
    ['is UTF-8 but for one broken character', rss(titled('Café @é')), 'broken', 'Café \ufffdé'],
  ] as const)('whose encoding %s', (_, text, encoding, title) => {
    const bytes = encoding === 'broken' ? breakOne(Buffer.from(text)) : Buffer.from(text, encoding);
    expect(readFeed(decodeText(bytes, { xml: true }), at).items[0].title).toBe(title);
  });
});

function titled(title: string): string {
  return `<item><title>${title}</title></item>`;
}

function breakOne(bytes: Buffer): Buffer {
  bytes[bytes.indexOf('@')] = 0xe9;
  return bytes;
}
