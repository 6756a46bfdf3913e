import { describe, expect, it } from 'vitest';
import { articleShape } from './article-shape.ts';

describe('articleShape', () => {
  it.each([
    '/opinion/who-fired-the-rockets',
    '/2021/11/09/answer',
    '/2021/11/9/answer/',
    '/2021/nov/09/who-fired-the-rockets',
    '/a/123456.html',
    '/story/who-fired-a1b2c3d4e5',
    '/opinion/articles/2021-11-09/answer',
    '/index.php?article=12',
    '/?p=12',
    '/meinung/warum-die-br%C3%BCcke-fiel-1.5461234',
    '/opinion/who_fired_the_rockets.aspx',
    '/%E6%84%8F%E8%A6%8B%E7%81%AB%E7%AE%AD%E6%94%BB%E6%93%8A/',
    '/1234567/answer',
  ])('%s is an article', (path) => expect(articleShape(`https://news.example${path}`)).toBeGreaterThanOrEqual(2));

  it.each([
    '/',
    '/opinion',
    '/stock-price-game',
    '/opinion/columns',
    '/tag/war-and-peace-now',
    '/opinion/author/jane-m-roe-junior',
    '/author/2021/11/09/x',
    '/category/war-and-peace-now/page/2',
    '/2021/11/09/',
    '/2021/11',
    '/opinion/2021',
    '/report-of-the-year-2021.pdf',
    '/images/who-fired-the-rockets.jpg',
    '/privacy-policy',
    '/opinion?page=2',
    '/opinion/feed/',
    'not a path: no URL',
  ])('%s is none', (path) =>
    expect(articleShape(path.startsWith('/') ? `https://news.example${path}` : path) ?? 0).toBeLessThan(2),
  );
});
