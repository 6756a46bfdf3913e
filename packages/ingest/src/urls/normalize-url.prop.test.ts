import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeUrl, resolveUrl } from './index.ts';

describe('normalizeUrl', () => {
  it.each([
    ['https://News.Example:443/a/b/?utm_source=x&id=7#top', 'https://news.example/a/b?id=7'],
    ['http://news.example:80', 'http://news.example/'],
    ['http://news.example:8080/a', 'http://news.example:8080/a'],
    ['https://news.example/opinion/index.html', 'https://news.example/opinion'],
    ['https://news.example/index.php?p=12', 'https://news.example/?p=12'],
    ['https://news.example/index-of-prices.html', 'https://news.example/index-of-prices.html'],
    ['https://news.example/a//b', 'https://news.example/a/b'],
    ['https://news.example/a?fbclid=1&b=2&a=1&gclid=3', 'https://news.example/a?a=1&b=2'],
    ['https://news.example/a?UTM_Campaign=x', 'https://news.example/a'],
    ['https://user:secret@news.example./a', 'https://news.example/a'],
    ['https://news.example/a?q=%C3%A9+b', 'https://news.example/a?q=%C3%A9+b'],
    ['https://news.example/a?CMP=share&wpisrc=nl&ito=x&article=3', 'https://news.example/a?article=3'],
    [
      'https://news.example/a?modified=1&mode=full&campaign=2',
      'https://news.example/a?campaign=2&mode=full&modified=1',
    ],
    ['https://news.example/%7ejane/caf%c3%a9%2fbar', 'https://news.example/~jane/caf%C3%A9%2Fbar'],
    ['https://news.example/%%34%31', 'https://news.example/A'],
    ['https://news.example/a#:~:text=who%20fired', 'https://news.example/a'],
    ['https://news.example/who-fired-the-rockets/amp/', 'https://news.example/who-fired-the-rockets'],
    ['https://news.example/1234567/amp', 'https://news.example/1234567'],
    ['https://news.example//evil.example/12345/amp', 'https://news.example/evil.example/12345'],
    ['https://news.example/guitar/amp', 'https://news.example/guitar/amp'],
    ['https://news.example/who-fired.amp.html', 'https://news.example/who-fired.html'],
    ['https://news.example/a?amp=1&outputType=amp&id=2', 'https://news.example/a?id=2'],
    ['https://news.example/a?amp=50w', 'https://news.example/a?amp=50w'],
    ['https://www.google.com/amp/s/news.example/a/b?id=1', 'https://news.example/a/b?id=1'],
    ['https://news-example.cdn.ampproject.org/c/s/news.example/a/b', 'https://news.example/a/b'],
    ['https://www.google.com/amp/help', 'https://www.google.com/amp/help'],
    ['https://m.news.example/a', 'https://m.news.example/a'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['no url', 'no url'],
  ])('%s -> %s', (url, normal) => expect(normalizeUrl(url)).toBe(normal));

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(
      'a',
      'index.html',
      'index.php',
      'default.aspx',
      '',
      '%2F',
      'é',
      '..',
      'A b',
      '%',
      '%7e',
      '34',
      'amp',
      'a-b-c-d',
      'x.amp.html',
    );
    const query = fc.constantFrom(
      'utm_source=1',
      'b=2',
      'a',
      'a=%26',
      '',
      'fbclid',
      'q=ü',
      '=x',
      '?',
      'amp',
      '%61mp=1',
      'output=amp',
    );
    const odd = fc
      .tuple(
        fc.constantFrom('http', 'https'),
        fc.constantFrom(
          'a.example',
          'A.example.:80',
          'x:y@b.example:443',
          'google.com/amp/s',
          'b.cdn.ampproject.org/c',
        ),
        fc.array(piece),
        fc.array(query),
      )
      .map(([scheme, host, path, queries]) => `${scheme}://${host}/${path.join('/')}?${queries.join('&')}#f`);
    fc.assert(
      fc.property(fc.oneof(odd, fc.webUrl({ withQueryParameters: true, withFragments: true })), (url) => {
        const once = normalizeUrl(url);
        expect(normalizeUrl(once)).toBe(once);
      }),
    );
  });
});

describe('resolveUrl', () => {
  it.each([
    ['/a', 'https://n.example/b/', 'https://n.example/a'],
    [' //c.example/x ', 'https://n.example/', 'https://c.example/x'],
    ['https://n.example/z', null, 'https://n.example/z'],
    ['javascript:void(0)', 'https://n.example/', null],
    ['/a', null, null],
    ['', 'https://n.example/', null],
    [null, 'https://n.example/', null],
  ])('%s on %s -> %s', (reference, base, url) => expect(resolveUrl(reference, base)).toBe(url));
});
