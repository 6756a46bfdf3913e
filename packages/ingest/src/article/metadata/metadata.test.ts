import { describe, expect, it } from 'vitest';
import { parsePage } from '../dom.ts';
import { readMetadata } from './index.ts';

const read = (head: string, body = '', url: string | null = 'https://news.example/a/story') =>
  readMetadata(parsePage(`<html lang="en"><head>${head}</head><body>${body}</body></html>`), url);
const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

describe('JSON-LD', () => {
  it('is read through @graph and references', () => {
    const head = ld({
      '@graph': [
        { '@type': 'WebPage', '@id': '#page', name: 'A page' },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Roe' },
        {
          '@type': ['NewsArticle'],
          headline: 'Who struck the bridge',
          author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'John Doe' }],
          datePublished: '2021-11-09T08:00:00+02:00',
          dateModified: '2021-11-10T08:00:00+02:00',
          articleSection: ['Opinion', 'World'],
          publisher: { name: 'The Example' },
        },
      ],
    });
    expect(read(head, '<h1>Who struck the bridge</h1>')).toMatchObject({
      title: 'Who struck the bridge',
      authors: ['Jane Roe', 'John Doe'],
      publishedAt: '2021-11-09T08:00:00+02:00',
      publishedBasis: 'json-ld',
      modifiedAt: '2021-11-10T08:00:00+02:00',
      section: 'Opinion',
      isOpinion: true,
      siteName: 'The Example',
    });
  });

  it.each([
    ['line breaks in strings', '{"@type":"Article","headline":"A\nB c d"}', 'A B c d'],
    ['a comment around it', '<!--{"@type":"Article","headline":"In a comment"}-->', 'In a comment'],
    ['nonsense', '{"@type":"Article",', null],
    ['an empty script', '', null],
    ['CDATA', '//<![CDATA[\n{"@type":"Article","headline":"In data"}\n//]]>', 'In data'],
    ['CDATA in script comments', '/*<![CDATA[*/{"@type":"Article","headline":"In data"}/*]]>*/', 'In data'],
    ['comments', '{/* of the CMS */"@type":"Article", // a type\n"headline":"A // B"}', 'A // B'],
    ['trailing commas', '{"@type":["Article",],"headline":"Who, then?",}', 'Who, then?'],
    ['a wrong escape', '{"@type":"Article","headline":"It\\\'s \\x"}', "It's x"],
    [
      'several objects',
      '{"@type":"WebSite","name":"N"}{"@type":"Article","headline":"Second of them"}',
      'Second of them',
    ],
    ['quotes as entities', '{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Quoted&quot;}', 'Quoted'],
    ['entities in strings', '{"@type":"Article","headline":"War &amp; peace"}', 'War & peace'],
    ['a semicolon behind', '{"@type":"Article","headline":"With an end"};', 'With an end'],
    ['a headline in a list', '{"@type":"Article","headline":["First of two","Second"]}', 'First of two'],
    ['a headline with its language', '{"@type":"Article","headline":{"@value":"In English"}}', 'In English'],
    [
      'wrong types',
      '{"@type":{"a":1},"headline":3,"author":[[1,null]],"articleSection":{},"hasPart":7,"wordCount":[]}',
      null,
    ],
    ['null', 'null', null],
    ['a number', '17', null],
    ['endless lists', '['.repeat(100_000), null],
    ['endless objects', '{"@graph":'.repeat(100_000), null],
    ['endless commas', `{"a":1${','.repeat(200_000)}`, null],
    ['an open string', `{"a":"${'\\'.repeat(200_001)}`, null],
    ['the type as an address', '{"@type":"https://schema.org/NewsArticle","headline":"Typed"}', 'Typed'],
    [
      'an article that is linked to',
      '[{"@type":"Article","headline":"Another","url":"https://news.example/a/other"},{"@type":"Article","headline":"This","url":"/a/story"}]',
      'This',
    ],
    ['a list', '[{"@type":"Organization","name":"X"},{"@type":"BlogPosting","headline":"Listed"}]', 'Listed'],
  ])('copes with %s', (_, source, title) => {
    expect(read(`<script type="application/ld+json">${source}</script>`).title).toBe(title);
  });
});

describe('title', () => {
  it.each([
    ['<title>Who fired? | The Example</title>', '', 'Who fired?'],
    ['<title>Who fired? - Opinion</title>', '<h1>Who fired?</h1>', 'Who fired?'],
    [
      '<meta property="og:title" content="Who fired? - The Example"><meta property="og:site_name" content="The Example">',
      '',
      'Who fired?',
    ],
    ['<meta property="og:title" content="War &amp;amp; peace">', '', 'War & peace'],
    ['<title>The Example</title>', '<h1>A long headline of the day</h1>', 'A long headline of the day'],
    [
      '<title>Peace - and the long road that still leads to it</title>',
      '',
      'Peace - and the long road that still leads to it',
    ],
    ['', '', null],
  ])('of %s %s is %s', (head, body, title) => expect(read(head, body).title).toBe(title));
});

describe('authors', () => {
  it.each([
    ['<meta name="author" content="By Jane Roe and John Doe">', '', ['Jane Roe', 'John Doe']],
    ['<meta name="author" content="JANE ROE, The Example">', '', ['JANE ROE', 'The Example']],
    ['<meta property="article:author" content="https://social.example/jane">', '', []],
    [
      '<meta name="author" content="admin">',
      '<span class="byline">by <a rel="author">Jane Roe</a></span>',
      ['Jane Roe'],
    ],
    ['', '<p class="byline">By Jane Roe, jane@news.example</p>', ['Jane Roe']],
    ['', '<div class="comments"><span class="author">Troll</span></div>', []],
    ['<meta property="og:site_name" content="The Example"><meta name="author" content="The Example">', '', []],
    ['', '<a rel="author" href="/x">View all posts by Jane</a>', []],
    ['', '', []],
  ])('of %s %s are %j', (head, body, authors) => expect(read(head, body).authors).toEqual(authors));
});

describe('date', () => {
  it.each([
    [
      '<meta property="article:published_time" content="2021-11-09T08:00:00Z">',
      '',
      null,
      '2021-11-09T08:00:00Z',
      'meta',
    ],
    ['', '<time datetime="2021-11-09">yesterday</time>', null, '2021-11-09', 'time'],
    [
      '',
      '<aside><time datetime="2020-01-01">x</time></aside><h1>T</h1><time datetime="2021-11-09">x</time>',
      null,
      '2021-11-09',
      'time',
    ],
    ['', '', 'https://news.example/2021/11/09/story', '2021-11-09', 'url'],
    ['', '', 'https://news.example/2021/nov/9/story', '2021-11-09', 'url'],
    ['', '<span class="post-date">9 Nov 2021</span>', null, '2021-11-09', 'text'],
    ['', '<h1>The bridge</h1><p>Jane Roe, 9 November 2021</p>', null, '2021-11-09', 'text'],
    ['', `<h1>T</h1>${'<p>word </p>'.repeat(600)}<p>Published on 9 November 2021</p>`, null, '2021-11-09', 'text'],
    // Late on the 8th at home is the 9th in UTC.
    [
      ld({ '@type': 'Article', datePublished: '2021-11-09T03:30:00Z' }),
      '',
      'https://news.example/2021/11/08/story',
      '2021-11-08',
      'url',
    ],
    [ld({ '@type': 'Article', datePublished: '2099-01-01' }), '', null, null, 'none'],
    [ld({ '@type': 'Article', datePublished: '1970-01-01T00:00:00Z' }), '', null, null, 'none'],
    ['', '<div class="comments"><time datetime="2021-11-09">x</time></div>', null, null, 'none'],
    ['', '<p>It happened long ago.</p>', 'https://news.example/12345', null, 'none'],
    ['', '<div class="date">Culture, 9.11.21</div>', null, '2021-11-09', 'text'],
    ['', '<p>Version 9.11.21 of it and nothing besides was found on the machine.</p>', null, null, 'none'],
    [
      '',
      '<div class="date"><b>Nov</b><i>9</i><i>2021</i></div><div class="date"><b>Nov</b><i>8</i><i>2021</i></div>',
      null,
      '2021-11-09',
      'text',
    ],
    ['<META NAME="Date" CONTENT="2021-11-09">', '', null, '2021-11-09', 'meta'],
  ])('of %s %s at %s is %s (%s)', (head, body, url, at, basis) => {
    expect(read(head, body, url)).toMatchObject({ publishedAt: at, publishedBasis: basis });
  });

  const titled = (shown: string) => `<h1>Who struck the bridge</h1>${shown}`;
  const meta = (name: string, at: string) => `<meta property="${name}" content="${at}">`;
  const article = (datePublished: string) =>
    ld({ '@type': 'Article', headline: 'Who struck the bridge', datePublished });
  it.each([
    // What readers are shown decides between metadata that disagree.
    [
      article('2021-11-05T07:00:00Z') + meta('article:published_time', '2021-11-09T08:00:00+01:00'),
      titled('<p>9 November 2021</p>'),
      '2021-11-09T08:00:00+01:00',
      'meta',
    ],
    [article('2021-11-05'), titled('<p>9 November 2021</p>'), '2021-11-05', 'json-ld'],
    [article('2021-11-09T02:30:00Z'), titled('<p>Nov. 8, 2021</p>'), '2021-11-08', 'text'],
    [meta('dcterms.date', '2021-11-01'), titled('<time>November 9, 2021</time>'), '2021-11-09', 'text'],
    [
      meta('dcterms.date', '2021-11-01') + meta('article:modified_time', '2021-11-09T10:00:00Z'),
      titled('<time>November 9, 2021</time>'),
      '2021-11-01',
      'meta',
    ],
    [meta('dcterms.date', '2021-11-01'), titled('<p>Updated November 9, 2021</p>'), '2021-11-01', 'meta'],
    [
      meta('dcterms.date', '2021-11-01'),
      titled('<p>On 9 November 2021 the bridge was struck, and nobody wants to have done it.</p>'),
      '2021-11-01',
      'meta',
    ],
    [meta('dcterms.date', '2021-11-01'), titled('<aside><time>November 9, 2021</time></aside>'), '2021-11-01', 'meta'],
  ])('weighed: %s %s is %s (%s)', (head, body, at, basis) => {
    expect(read(head, body)).toMatchObject({ publishedAt: at, publishedBasis: basis });
  });
});

describe('section and opinion', () => {
  it.each([
    ['<meta property="article:section" content="Op-Ed">', 'https://n.example/x', 'Op-Ed', true],
    ['<meta property="article:section" content="Sports">', 'https://n.example/x', 'Sports', false],
    ['', 'https://n.example/opinion/2021/x', null, true],
    ['', 'https://n.example/commentisfree/x', null, true],
    ['', 'https://n.example/news/x', null, null],
    ['', 'https://n.example/news/an-opinion', null, null],
    ['', 'https://opinion.n.example/x', null, true],
    ['', 'https://opinion.example/x', null, null],
    [ld({ '@type': 'OpinionNewsArticle', headline: 'x' }), 'https://n.example/x', null, true],
    [ld({ '@type': ['Article', 'AnalysisNewsArticle'] }), 'https://n.example/x', null, true],
    [ld({ '@type': 'ReviewNewsArticle' }), 'https://n.example/x', null, true],
    [ld({ '@type': 'NewsArticle', articleSection: ['World', 'Meinung'] }), 'https://n.example/x', 'World', true],
    [ld({ '@type': 'NewsArticle', articleSection: 'World' }), 'https://n.example/x', 'World', false],
    [
      ld({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home' }, { item: { name: 'Editorial' } }] }),
      'https://n.example/x',
      'Editorial',
      true,
    ],
    [
      `<title>A story</title>${ld({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home' }, { name: 'A story' }] })}`,
      'https://n.example/x',
      null,
      null,
    ],
    ['<meta property="article:opinion" content="true">', 'https://n.example/x', null, true],
    ['<meta property="article:tag" content="Opinion">', 'https://n.example/x', null, true],
    ['<meta property="article:tag" content="public opinion">', 'https://n.example/x', null, null],
    ['<title>Opinion | Who struck the bridge</title>', 'https://n.example/x', null, true],
    ['<title>Who struck the bridge | Opinion | The Example</title>', 'https://n.example/x', null, true],
    ['<title>Kommentar: Wer war es?</title>', 'https://n.example/x', null, true],
    ['<title>Мнение: Кто это был?</title>', 'https://n.example/x', null, true],
    ['<title>Opinion polls and what they miss</title>', 'https://n.example/x', null, null],
    ['<title>Comment on the bridge</title>', 'https://n.example/x', null, null],
  ])('of %s at %s', (head, url, section, isOpinion) =>
    expect(read(head, '', url)).toMatchObject({ section, isOpinion }),
  );

  const h1 = '<h1>Who struck the bridge</h1>';
  it.each([
    ['a kicker', `<div class="kicker">Opinion</div>${h1}`, true],
    ['a linked kicker', `<a href="/op"><span>Op-Ed</span></a>${h1}`, true],
    ['a kicker in Spanish', `<span class="eyebrow">Opinión</span>${h1}`, true],
    ['a kicker in Arabic', `<span>رأي</span>${h1}`, true],
    ['a kicker below', `${h1}<p class="label">The Example view</p>`, true],
    ['a byline', `${h1}<p>Opinion by Jane Roe</p>`, true],
    ['a menu', `<nav><a href="/op">Opinion</a></nav>${h1}`, null],
    ['a list of sections', `<ul><li><a href="/op">Opinion</a></li></ul>${h1}`, null],
    ['a paragraph', `${h1}<p>Opinion is divided on who struck it.</p>`, null],
    ['a kicker of news', `<div class="kicker">World</div>${h1}`, null],
  ])('by %s', (_, body, isOpinion) => expect(read('', body).isOpinion).toBe(isOpinion));

  it.each([
    ['single category-opinion', true],
    ['single category-world', null],
    ['opinionated', null],
  ])('by the body’s class %j', (name, isOpinion) => {
    const page = parsePage(`<html><body class="${name}">${h1}</body></html>`);
    expect(readMetadata(page, null).isOpinion).toBe(isOpinion);
  });
});

describe('canonical URL', () => {
  it.each([
    ['<link rel="canonical" href="/a/story?utm_source=x">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://news.example/">', 'https://news.example/a/story'],
    ['<meta property="og:url" content="https://www.news.example/a/1/">', 'https://www.news.example/a/1'],
    ['<link rel="canonical" href="javascript:0">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://news.example/index.html">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://news.example/a/">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://news.example/story?utm_source=x">', 'https://news.example/story'],
    ['<link rel="canonical" href="https://m.news.example/other-words-12">', 'https://m.news.example/other-words-12'],
    // Syndicated: the original has the same words in its address.
    ['<link rel="canonical" href="https://agency.example/2021/11/story">', 'https://agency.example/2021/11/story'],
    ['<link rel="canonical" href="https://agency.example/about-us">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="http://localhost/a/story">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://news.example/404">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://news.example/">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="http://">', 'https://news.example/a/story'],
    ['', 'https://news.example/a/story'],
  ])('of %s is %s', (head, canonicalUrl) => expect(read(head).canonicalUrl).toBe(canonicalUrl));

  it('is unknown without any address', () => expect(read('', '', null).canonicalUrl).toBeNull());
});
