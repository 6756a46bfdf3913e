import { describe, expect, it } from 'vitest';
import { readUrlPattern, UrlPatternError } from './index.ts';

const site = 'https://news.example';

describe('readUrlPattern', () => {
  it.each([
    ['/opinion/**', '/opinion/who-fired', true],
    ['/opinion/**', '/opinion/2021/who-fired', true],
    ['/opinion/**', '/opinion', true],
    ['/opinion/**', '/opinions/who-fired', false],
    ['/opinion/**', '/world/opinion/who-fired', false],
    ['/**/opinion/**', '/world/opinion/who-fired', true],
    ['/**/opinion/**', '/opinion/who-fired', true],
    ['/opinion/*', '/opinion/who-fired/', true],
    ['/opinion/*', '/opinion/2021/who-fired', false],
    ['/Opinion/*', '/opinion/who-fired', true],
    ['/{opinion,comment}/*', '/comment/a', true],
    ['/{opinion,comment}/*', '/sport/a', false],
    ['/a,b', '/a,b', true],
    ['/?/b', '/a/b', true],
    ['/?/b', '/aa/b', false],
    ['/a.b', '/axb', false],
    ['/opinion/', '/opinion/2021/who-fired', true],
    ['/opinion/', '/world/opinion/who-fired', false],
    ['/live|video/', '/a/live-from-the-town', true],
    ['/\\/20\\d\\d\\/\\d\\d\\//', '/2021/11/who-fired', true],
    ['/\\/20\\d\\d\\/\\d\\d\\//', '/21/11/who-fired', false],
    ['/[?&]id=\\d+/', '/story?id=12', true],
    ['news.example/**', '/anything', true],
    ['*.example/opinion/*', '/opinion/a', true],
    ['blogs.news.example/**', '/anything', false],
    ['/(a+)+$/', `/${'a'.repeat(5000)}!`, false],
    [`/${'*a'.repeat(30)}b`, `/${'a'.repeat(5000)}`, false],
  ])('%s on %s: %s', (pattern, path, fits) => expect(readUrlPattern(pattern).matches(site + path)).toBe(fits));

  it.each(['', ' ', '/(/', '/*/opinion/', '/{a,b', '/a}', '/(?=a)b/'])('refuses %j', (pattern) =>
    expect(() => readUrlPattern(pattern)).toThrow(UrlPatternError),
  );
});
