import { describe, expect, it } from 'vitest';
import { urlDay } from './index.ts';

describe('urlDay', () => {
  it.each([
    ['https://news.example/2021/11/09/who-fired', '2021-11-09'],
    ['https://news.example/2021/1/9/who-fired', '2021-01-09'],
    ['https://news.example/who-fired-2021-11-09.html', '2021-11-09'],
    ['https://news.example/20211109-who-fired', '2021-11-09'],
    ['https://news.example/2021/11/who-fired', '2021-11'],
    ['https://news.example/sitemap-2021-11.xml', '2021-11'],
    ['https://news.example/2021-in-numbers', null],
    ['https://news.example/a/20211399', null],
    ['https://news.example/a/120211109', null],
    ['https://2021-11-09.example/a', null],
  ])('%s: %s', (url, day) => expect(urlDay(url)).toBe(day));
});
