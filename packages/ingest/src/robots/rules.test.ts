import { describe, expect, it } from 'vitest';
import { parseRules } from './rules.ts';

const site = 'https://news.example';
const allows = (text: string, path: string) => parseRules(site, text).allows(new URL(site + path));
const everyone = (...rules: string[]) => ['User-agent: *', ...rules].join('\n');

describe('rules that forbid nothing', () => {
  it.each([
    ['', '/a'],
    ['<html>not found</html>', '/a'],
    [everyone('Disallow:'), '/a'],
    [everyone('Allow: /'), '/a'],
    ['Disallow: /', '/a'],
    ['User-agent: Other\nDisallow: /', '/a'],
    ['User-agent: Opines\nDisallow: /', '/a'],
    ['User-agent: Opin\nDisallow: /', '/a'],
    [everyone('Disallow: /'), '/robots.txt'],
    [everyone('Noindex: /'), '/a'],
    [everyone('Disallow /'), '/a'],
  ])('%j: %s', (text, path) => expect(allows(text, path)).toBe(true));
});

describe('whose group it is (RFC 9309, 2.2.1)', () => {
  it.each([
    ['everyone’s, where none is ours', everyone('Disallow: /'), '/a', false],
    ['ours before everyone’s', 'User-agent: *\nDisallow: /\n\nUser-agent: opine\nAllow: /', '/a', true],
    ['ours, wherever it stands', 'User-agent: OPINE\nDisallow: /x\n\nUser-agent: *\nDisallow: /y', '/y', true],
    ['ours, with a version', 'User-agent: Opine/2.1 (news)\nDisallow: /x', '/x', false],
    ['several of ours as one', 'User-agent: Opine\nDisallow: /x\n\nUser-agent: Opine\nDisallow: /y', '/x', false],
    ['several of ours as one', 'User-agent: Opine\nDisallow: /x\n\nUser-agent: Opine\nDisallow: /y', '/y', false],
    ['several of everyone’s', everyone('Disallow: /x', '', ...everyone('Disallow: /y').split('\n')), '/x', false],
    ['shared with others', 'User-agent: A\nUser-agent: Opine\nUser-agent: B\nDisallow: /x', '/x', false],
    ['with an empty line in it', 'User-agent: Opine\n\nDisallow: /x', '/x', false],
    ['with a sitemap in it', 'User-agent: Opine\nSitemap: /s.xml\nUser-agent: B\nDisallow: /x', '/x', false],
    ['with an unknown record in it', 'User-agent: Opine\nHost: h\nUser-agent: B\nDisallow: /x', '/x', false],
    ['with a delay in it', 'User-agent: Opine\nCrawl-delay: 3\nUser-agent: B\nDisallow: /x', '/x', false],
    ['ours without a rule', 'User-agent: Opine\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a', true],
  ])('%s: %j', (_, text, path, allowed) => expect(allows(text, path)).toBe(allowed));
});

describe('which rule it is (RFC 9309, 2.2.2 and 2.2.3)', () => {
  it.each([
    [everyone('Disallow: /private'), '/opinion', true],
    [everyone('Disallow: /fish'), '/fish.html', false],
    [everyone('Disallow: /fish'), '/Fish', true],
    [everyone('Disallow: /fish/'), '/fish', true],
    [everyone('Disallow: /x', 'Allow: /x/y'), '/x/y/z', true],
    [everyone('Allow: /x/y', 'Disallow: /x'), '/x/z', false],
    [everyone('Disallow: /x', 'Allow: /x'), '/x', true],
    [everyone('Allow: /$', 'Disallow: /'), '/', true],
    [everyone('Allow: /$', 'Disallow: /'), '/a', false],
    [everyone('Allow: /page', 'Disallow: /*.htm'), '/page.htm', false],
    [everyone('Disallow: /*.pdf$'), '/a.pdf', false],
    [everyone('Disallow: /*.pdf$'), '/a.pdf.html', true],
    [everyone('Disallow: /*.pdf$'), '/a.pdf?x', true],
    [everyone('Disallow: /*?'), '/a?b', false],
    [everyone('Disallow: /a*b*c'), '/a-b-c', false],
    [everyone('Disallow: /a*b*c'), '/a-c-b', true],
    [everyone('Disallow: *'), '/a', false],
    [everyone('Disallow: /a$b'), '/a$b', false],
    [everyone('Disallow: /foo/bar?baz=http://foo.bar'), '/foo/bar?baz=http://foo.bar', false],
    [everyone('Disallow: /ツ'), '/%E3%83%84', false],
    [everyone('Disallow: /%E3%83%84'), '/ツ', false],
    [everyone('Disallow: /%e3%83%84'), '/%E3%83%84', false],
    [everyone('Disallow: /%62%61%7A'), '/baz', false],
    [everyone('Disallow: /baz'), '/%62%61%7A', false],
    [everyone('Disallow: /a%2Fb'), '/a/b', true],
    [everyone('Disallow: /a|b'), '/a|b', false],
    [everyone('Disallow: /a[1]'), '/a[1]', false],
    [everyone('Disallow: /100%'), '/100%', false],
  ])('%j: %s -> %s', (text, path, allowed) => expect(allows(text, path)).toBe(allowed));

  it('matches many wildcards in no time', () => {
    const start = performance.now();
    expect(allows(everyone(`Disallow: /${'*a'.repeat(200)}b`), `/${'a'.repeat(2000)}`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('how it is written (RFC 9309, 2.2 and 2.3)', () => {
  it.each([
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /x'],
    ['returns without line feeds', 'User-agent: *\rDisallow: /x'],
    ['returns and line feeds', 'User-agent: *\r\nDisallow: /x\r\n'],
    ['comments', '# all\nUser-agent: * # everyone\nDisallow: /x # not this'],
    ['spaces', '  USER-AGENT :  *  \n\tdisallow:/x  '],
    ['no end', 'User-agent: *\nDisallow: /x'],
    ['noise before it', 'hello\n\u0000\n:\n::\nUser-agent: *\nDisallow: /x'],
  ])('with %s', (_, text) => {
    expect(allows(text, '/x')).toBe(false);
    expect(allows(text, '/y')).toBe(true);
  });
});

describe('what stands besides the rules', () => {
  it.each([
    [everyone('Crawl-delay: 2.5'), 2500],
    [everyone('Disallow: /x', 'Crawl-delay: 3'), 3000],
    ['User-agent: Opine\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /', 7000],
    ['User-agent: *\nDisallow:\nCrawl-delay: 7\n\nUser-agent: Opine\nDisallow: /x', 0],
    // As a delay is none of the standard's records, it parts no user agents.
    ['User-agent: *\nCrawl-delay: 7\n\nUser-agent: Opine\nDisallow: /x', 7000],
    [everyone('Crawl-delay: soon'), 0],
    [everyone('Crawl-delay: -5'), 0],
    [everyone('Crawl-delay:'), 0],
  ])('%j asks for %i ms', (text, ms) => expect(parseRules(site, text).crawlDelayMs).toBe(ms));

  it('names sitemaps, in whatever group', () => {
    const text = 'Sitemap: https://news.example/a.xml\nUser-agent: Other\nDisallow: /\nsitemap:/b.xml # new\nSitemap:';
    expect(parseRules(site, text).sitemaps).toEqual(['https://news.example/a.xml', '/b.xml']);
  });
});
