import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError, readFeed } from './index.ts';

const at = 'https://news.example/feed';
const items = [1, 2, 3].map(
  (number) =>
    `<item><title>T${number}</title><link>/${number}</link><description><![CDATA[<p>a</p>]]></description></item>`,
);
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items.join('\n')}</channel></rss>`;

describe('readFeed', () => {
  it('keeps the items before the place where a feed breaks off', () => {
    for (let end = feed.indexOf('</item>') + '</item>'.length; end <= feed.length; end++) {
      const text = feed.slice(0, end);
      const whole = text.split('</item>').length - 1;
      const read = readFeed(text, at).items;
      expect(read.length).toBeGreaterThanOrEqual(whole);
      // Nothing that lacks a part: at most the end tag itself may be cut.
      expect(read.map(({ title, url, html }) => [title, url, html])).toEqual(
        [1, 2, 3].slice(0, read.length).map((number) => [`T${number}`, `https://news.example/${number}`, '<p>a</p>']),
      );
    }
  });

  it('reads or refuses whatever it is given', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</item>',
      '<item>',
      '<![CDATA[',
      ']]>',
      '&',
      '"',
      '<!--',
      '\0',
      '<a b=c>',
      '{',
      'é',
    );
    const damage = fc.tuple(fc.nat(feed.length), fc.nat(20), fc.array(piece, { maxLength: 3 }));
    fc.assert(
      fc.property(damage, ([start, length, pieces]) => {
        try {
          readFeed(feed.slice(0, start) + pieces.join('') + feed.slice(start + length), at);
        } catch (error) {
          expect(error).toBeInstanceOf(FeedError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
