import { describe, expect, it } from 'vitest';
import { parseRules } from './index.ts';

const site = 'https://news.example';
const allows = (text: string, path: string) => parseRules(`${site}/robots.txt`, text).allows(site + path);

describe('parseRules', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /private', '/opinion', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: opine\nAllow: /', '/a', true],
    ['User-agent: Opine\nDisallow: /x\nAllow: /x/y', '/x/y/z', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf.html', true],
    ['User-agent: Other\nDisallow: /', '/a', true],
    ['<html>not found</html>', '/a', true],
  ])('%j: %s -> %s', (text, path, allowed) => expect(allows(text, path)).toBe(allowed));

  it('reads the crawl delay in seconds', () => {
    expect(parseRules(`${site}/robots.txt`, 'User-agent: *\nCrawl-delay: 2.5').crawlDelayMs).toBe(2500);
  });
});
