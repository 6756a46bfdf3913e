import { describe, expect, it } from 'vitest';
import { readArticle } from '../index.ts';

const sentence =
  'The minister told the committee that nobody had ordered the strike, and that the drone had simply lost its way over the river.';
const p = (n: number) => `<p>Paragraph ${n}. ${sentence} ${sentence}</p>`;
const paragraphs = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => p(from + n)).join('');
const bodyOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `Paragraph ${from + n}. ${sentence} ${sentence}`).join('\n');
const ld = (node: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...node })}</script>`;
const read = (content: string, head = '') =>
  readArticle(
    `<html lang="en"><head><title>A story</title>${head}</head><body><article><h1>A story</h1>${content}</article></body></html>`,
  );

describe('partial articles', () => {
  const gated = { isAccessibleForFree: false };
  const part = (selector: string) => ({
    hasPart: [{ '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: selector }],
  });
  it.each([
    ['not free, a teaser', paragraphs(0, 2), ld(gated), 'paywall'],
    ['not free by its part alone', paragraphs(0, 2), ld(part('.rest')), 'paywall'],
    [
      'a part that is sent',
      `${paragraphs(0, 1)}<div class="rest">${paragraphs(1, 5)}</div>`,
      ld({ ...gated, ...part('.rest') }),
      null,
    ],
    [
      'a part that is a wall',
      `${paragraphs(0, 2)}<div class="rest">Subscribe</div>`,
      ld({ ...gated, ...part('.rest') }),
      'paywall',
    ],
    ['a selector that is none', paragraphs(0, 2), ld({ ...gated, ...part(':::') }), 'paywall'],
    ['metered, all sent', paragraphs(0, 30), ld(gated), null],
    ['free', paragraphs(0, 2), ld({ isAccessibleForFree: 'True' }), null],
    ['locked by its tier', paragraphs(0, 2), '<meta property="article:content_tier" content="locked">', 'paywall'],
    ['free by its tier', paragraphs(0, 2), '<meta property="article:content_tier" content="free">', null],
    [
      'a wall in place of the rest',
      `${paragraphs(0, 2)}<div class="paywall"><p>The rest is for those who pay for it.</p></div>`,
      '',
      'paywall',
    ],
    [
      'a wall that is not shown',
      `${paragraphs(0, 8)}<div class="paywall"><p>The rest is for those who pay for it.</p></div>`,
      '',
      null,
    ],
    ['a wall at the end', `${paragraphs(0, 8)}<p>Subscribe to continue reading</p>`, '', 'paywall'],
    ['“continue reading”', `${paragraphs(0, 2)}<p>${sentence} Continue reading</p>`, '', 'truncated'],
    ['„weiterlesen“', `${paragraphs(0, 2)}<p>${sentence} Weiterlesen</p>`, '', 'truncated'],
    [
      'its description and no more',
      `<p>${sentence} And that was that.</p>`,
      `<meta name="description" content="${sentence} And that was that.">`,
      'truncated',
    ],
    [
      'a short text with a description of its own',
      `<p>${sentence}</p><p>${sentence}</p>`,
      '<meta name="description" content="A bridge, a drone.">',
      null,
    ],
    [
      'less than JSON-LD carries, which is cut too',
      paragraphs(0, 2),
      ld({ articleBody: `${bodyOf(0, 10)}\nAnd then…` }),
      'truncated',
    ],
    ['as much as JSON-LD carries', paragraphs(0, 8), ld({ articleBody: bodyOf(0, 8) }), null],
    ['a count that takes in the menu', paragraphs(0, 8), ld({ wordCount: 2000 }), null],
    ['a whole text', paragraphs(0, 8), '', null],
  ])('%s', (_, content, head, reason) => {
    expect(read(content, head)).toMatchObject({ partial: reason !== null, partialReason: reason });
  });

  it.each([
    ['that is shown in part', paragraphs(0, 2), { ...gated, articleBody: bodyOf(0, 10) }],
    ['that is shown cut off', `${paragraphs(0, 2)}<p>${sentence} And…</p>`, { articleBody: bodyOf(0, 10) }],
  ])('takes the whole text %s from JSON-LD', (_, content, node) => {
    const article = read(content, ld(node));
    expect(article).toMatchObject({ partial: false, partialReason: null });
    expect(article.text.split('\n\n')).toHaveLength(10);
  });

  it.each([
    ['that counts more words', { ...gated, articleBody: bodyOf(0, 10), wordCount: 3000 }],
    ['that ends in mid-sentence', { ...gated, articleBody: `${bodyOf(0, 10)}\nAnd then the` }],
    ['that ends in a wall', { ...gated, articleBody: `${bodyOf(0, 10)}\nSubscribe to continue reading.` }],
  ])('does not take a text from JSON-LD %s', (_, node) => {
    expect(read(paragraphs(0, 2), ld(node))).toMatchObject({ partial: true, partialReason: 'paywall' });
  });
});
