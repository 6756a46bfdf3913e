import { Article } from '@opine/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageError, readPage } from './index.ts';

const words = 'The minister told the committee that nobody had ordered the strike. ';

/** Reads it, or refuses it by the typed error; whatever else is thrown fails the test. */
function readOrRefuse(html: string): Article | null {
  try {
    return readPage(html, { url: 'https://news.example/a/story' }).article;
  } catch (error) {
    expect(error).toBeInstanceOf(PageError);
    return null;
  }
}

describe('hostile pages', () => {
  it.each([
    ['nested blocks', '<div>'.repeat(100_000)],
    ['nested blocks, closed', `${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`],
    ['nested inline elements', `<p>${'<b>'.repeat(40_000)}`],
    ['nested lists', '<ul><li>'.repeat(20_000)],
    ['nested drawings', '<svg>'.repeat(100_000)],
    ['nested roots', '<html><body>'.repeat(20_000)],
    ['entities', '&amp;'.repeat(1_000_000)],
    ['elements', '<br>'.repeat(1_000_000)],
  ])('of many %s are refused', (_, html) => expect(() => readPage(html)).toThrow(PageError));

  it.each([
    ['words', `<p>${words.repeat(20_000)}</p>`],
    ['attributes', `<div ${'data-a="b" '.repeat(100_000)}>`],
    ['an attribute', `<div class="${'a b-c '.repeat(200_000)}">`],
    ['a comment', `<!--${'x-'.repeat(500_000)}`],
    ['scripts', '<script>x</script>'.repeat(50_000)],
    ['JSON-LD', `<script type="application/ld+json">${'{"a":[1,2,",",/*x*/],},'.repeat(100_000)}</script>`],
    ['a title', `<title>${words.repeat(15_000)}</title><h1>${words.repeat(15_000)}</h1><p>${words.repeat(15_000)}</p>`],
    ['what looks like dates', `<h1>T</h1><p>${'1 May May 12 '.repeat(100_000)}</p>`],
    ['capitals', `<p>${'A-B '.repeat(300_000)}</p>`],
    ['captions', `<figure><figcaption>${words}</figcaption></figure>`.repeat(4_000)],
    ['a canonical address', `<link rel="canonical" href="${'a/'.repeat(200_000)}">`],
    ['open markup', '<![CDATA[<?xml '.repeat(100_000)],
  ])('of megabytes of %s are read in bounded time', (_, html) => {
    const started = performance.now();
    readOrRefuse(html);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('of any markup are read or refused', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'<p>|</p>|<div class="author">|</div>|<h1>|</h1>|<html>|<head>|<body>|</body>|<title>|</title>|<article>|<br>'.split(
          '|',
        ),
        ...'<!--|-->|<![CDATA[|]]>|<script>|</script>|<script type="application/ld+json">{"@type":"Article",|}</script>'.split(
          '|',
        ),
        ...'<meta name="date" content="|">|<time datetime="|<a href="javascript:|<link rel=canonical href=//|\u0000|&#x|&amp'.split(
          '|',
        ),
        ...'<figure><figcaption>|<table><tr><td>|<svg>|<template>|<base href="|<select><option>|<plaintext>|<frameset>|" \''.split(
          '|',
        ),
        words,
        '12 May 2021',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const article = readOrRefuse(pieces.join(''));
        if (article !== null) expect(Article.parse(article)).toEqual(article);
      }),
      { numRuns: 80 },
    );
  });

  it('of any JSON-LD are read', () => {
    const key = fc.constantFrom(
      ...'@type @graph @id headline author name datePublished articleSection hasPart cssSelector isAccessibleForFree'.split(
        ' ',
      ),
      ...'wordCount articleBody mainEntityOfPage publisher itemListElement description'.split(' '),
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('Article', 'BreadcrumbList', 'WebPage', '', ':::', 'x'),
        fc.constantFrom(null, true, 7, -1e9),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(node, (value) => {
        const script = `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
        const article = readOrRefuse(`<html><head>${script}</head><body><p>${words.repeat(8)}</p></body></html>`);
        expect(Article.parse(article)).toEqual(article);
      }),
      { numRuns: 80 },
    );
  });
});
