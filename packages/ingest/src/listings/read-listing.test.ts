import { describe, expect, it } from 'vitest';
import { readListing } from './index.ts';

const at = 'https://news.example/opinion';
const paths = (html: string, selector?: string) =>
  readListing(html, at, selector).map(({ url }) => url.replace('https://news.example', ''));
const titles = (html: string, selector?: string) => readListing(html, at, selector).map(({ title }) => title);

const chrome = `<header class="site-header"><a href="/">The Example</a><nav><a href="/about-us-and-our-people">About us and our people</a></nav></header>
  <div class="main-menu"><a href="/a-special-report-for-you">A special report for you</a></div>`;
const feet = `<div id="page-footer"><a href="/privacy-policy-and-terms-of-use">Privacy policy and terms of use</a></div>
  <footer><a href="/advertise-with-us-here-now">Advertise with us here and now</a></footer>`;

describe('readListing', () => {
  it('takes headlines of the same site and leaves the rest of the page', () => {
    const html = `<nav><a href="/about-us-and-our-people">About us and our people</a></nav><main>
      <a href="/opinion/who-fired-the-rockets?utm_source=front">Who fired the rockets at the town</a>
      <a href="/opinion/who-fired-the-rockets">Read more</a><a href="/opinion">All of our opinion pieces</a>
      <a href="https://www.news.example/2021/11/9/answer">An answer to the minister</a>
      <a href="/a/123456.html">Why the minister is wrong</a><a href="/x/some-long-slug-here">Two words</a>
      <a href="https://other.example/a-story-from-elsewhere">A story from somewhere else</a><a href="/tag/war-and-peace-now">War and peace now</a></main>
      <footer><a href="/privacy-policy-and-terms">Privacy policy and terms</a></footer>`;
    expect(readListing(html, at)).toEqual([
      { url: 'https://news.example/opinion/who-fired-the-rockets', title: 'Who fired the rockets at the town' },
      { url: 'https://www.news.example/2021/11/9/answer', title: 'An answer to the minister' },
      { url: 'https://news.example/a/123456.html', title: 'Why the minister is wrong' },
    ]);
  });

  it('reads a blog whose teasers end in "Read more"', () => {
    const post = (slug: string, title: string) => `<article class="post"><h2>${title}</h2><p>By
      <a href="/author/jane-roe">Jane Roe</a> in <a href="/category/war-in-the-north">War in the north</a></p><p>Teaser.</p>
      <a class="more" href="/${slug}/">Read more</a> <a href="/${slug}/#comments">3 comments</a></article>`;
    const html = `${chrome}<main>${post('who-fired-the-rockets', 'Who fired the rockets?')}${post('bridge', 'The bridge that fell twice')}${post('a-reply-to-critics', 'A reply to critics')}</main>
      <div class="pagination"><a href="/page/2">Older posts of this blog</a></div>${feet}`;
    expect(readListing(html, at)).toEqual([
      { url: 'https://news.example/who-fired-the-rockets', title: 'Who fired the rockets?' },
      { url: 'https://news.example/bridge', title: 'The bridge that fell twice' },
      { url: 'https://news.example/a-reply-to-critics', title: 'A reply to critics' },
    ]);
  });

  it('takes links with plain addresses and short titles when most of their kind are articles', () => {
    const card = (path: string, title: string) =>
      `<li class="card"><div class="card__body"><a class="card__link" href="${path}"><h3>${title}</h3><p>What it is about, in a few words.</p></a></div></li>`;
    const html = `${chrome}<ul>${card('/opinion/who-fired-the-rockets', 'Who fired the rockets')}${card('/opinion/the-bridge-fell-twice', 'The bridge fell twice')}
      ${card('/opinion/a-reply-to-critics', 'A reply to critics')}${card('/opinion/harbour-money', 'Harbour money')}</ul>
      <ul class="more"><li><a href="/opinion/our-columnists">Our columnists</a></li></ul>${feet}`;
    expect(titles(html)).toEqual([
      'Who fired the rockets',
      'The bridge fell twice',
      'A reply to critics',
      'Harbour money',
    ]);
  });

  it('takes no heading of an article for the title of a link in its text', () => {
    const links = Array.from({ length: 9 }, (_, at) => `<a href="/opinion/what-was-said-on-day-${at}">said</a>`).join(
      ' and ',
    );
    const html = `<article><h2>The whole story of the bridge</h2><p>${links}</p></article>`;
    expect(paths(html)).toEqual([]);
  });

  it('reads a front without headings, dated by its addresses', () => {
    const html = `${chrome}<table>${['one', 'two', 'three']
      .map((name, day) => `<tr><td><a href="/2021/11/0${day + 1}/${name}">The story of number ${name}</a></td></tr>`)
      .join('')}</table>${feet}`;
    expect(paths(html)).toEqual(['/2021/11/01/one', '/2021/11/02/two', '/2021/11/03/three']);
  });

  it('reads titles in languages that put no blanks between words', () => {
    const html = `<main><a href="/articles/1234567">港口的火箭是谁发射的</a><a href="/articles/1234568">首页</a></main>`;
    expect(paths(html)).toEqual(['/articles/1234567']);
  });

  it('believes the list that the page carries as data', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', url: '/opinion/bridge', name: 'The bridge' }],
    };
    const crumbs = { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', item: '/opinion/front' }] };
    const html = `<script type="application/ld+json">${JSON.stringify([list, crumbs])}</script><script type="application/ld+json">{broken</script>
      <a href="/opinion/bridge"><img src="x.jpg"></a><a href="/opinion/front">Opinion</a>`;
    expect(readListing(html, at)).toEqual([{ url: 'https://news.example/opinion/bridge', title: 'The bridge' }]);
  });

  it('keeps a page whose body is named for its menu', () => {
    const html = `<body class="has-menu"><main class="nav-open"><a href="/opinion/who-fired-the-rockets">Who fired the rockets</a></main></body>`;
    expect(paths(html)).toEqual(['/opinion/who-fired-the-rockets']);
  });

  const many = (make: (at: number) => string) => Array.from({ length: 20_000 }, (_, at) => make(at)).join('');
  it.each([
    ['links in one block', `<main class="item">${many((at) => `<a href="/a/long-slug-of-${at}">x</a>`)}`],
    ['blocks within blocks', `<main>${many((at) => `<div class="item"><a href="/a/long-slug-of-${at}">x</a>`)}`],
    ['side parts', `<main>${many(() => '<div class="nav"><p></p></div>')}`],
    ['headings', `<main class="item"><li>${many((at) => `<h2>${at}</h2><a href="/a/long-slug-of-${at}">x</a>`)}`],
  ])('takes no time with many %s', (_, html) => {
    const start = performance.now();
    readListing(html, at);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    ['a page without links', '<p>Nothing</p>'],
    ['menus only', `${chrome}${feet}`],
    [
      'links to fronts only',
      '<main><a href="/opinion/columns">All of our columns</a><a href="/world">News from the world</a></main>',
    ],
    [
      'links to other sites only',
      '<main><a href="https://o.example/who-fired-the-rockets">Who fired the rockets</a></main>',
    ],
    [
      'links that are none',
      '<main><a href="javascript:void(0)">Who fired the rockets</a><a href="mailto:a@b.example">Who fired it</a></main>',
    ],
  ])('finds nothing in %s', (_, html) => expect(paths(html)).toEqual([]));

  it.each([
    ['h2 a', ['/x', '/y']],
    ['h2', ['/x', '/y']],
    ['.teaser', ['/x', '/y']],
    ['main', ['/x', '/cat', '/y']],
    ['.none', []],
  ])('follows the selector %s', (selector, expected) => {
    const html = `${chrome}<main><li class="teaser"><h2><a href="/x?utm_source=a">X</a></h2><a href="/cat">Cat</a></li>
      <li class="teaser"><h2><a href="/y">Y</a></h2></li></main>`;
    expect(paths(html, selector)).toEqual(expected);
  });
});
