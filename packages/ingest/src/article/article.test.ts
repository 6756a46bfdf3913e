import { createHash } from 'node:crypto';
import { Article } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { articleFromText, readArticle } from './index.ts';

const sentences = [
  'The minister told the committee that nobody had ordered the strike, and that the drone had simply lost its way over the river.',
  'I have heard that sentence before, in another country, from another minister, about another river.',
  'What the families of the dead are asking for is not an apology but a list of names.',
  'They will not get it, because the army says that such a list would help the enemy.',
];
const p = (n: number) => `<p>${sentences[n % 4]} ${sentences[(n + 1) % 4]}</p>`;
const body = [0, 1, 2, 3, 4].map(p).join('');
const page = (content: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The river and the list</title>${head}</head><body><header><nav><a href="/">Home</a></nav></header>
   <main><article><h1>The river and the list</h1>${content}</article></main><footer><p>© The Example</p></footer></body></html>`;
const url = 'https://news.example/opinion/river';
const textOf = (content: string, head = '') => readArticle(page(content, head), { url }).text;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('readArticle', () => {
  it('keeps the contract', () => {
    const article = readArticle(page(body), {
      url: `${url}?utm_source=x`,
      fetchedAt: '2021-11-10T00:00:00Z',
      source: 's',
    });
    expect(Article.parse(article)).toEqual(article);
    expect(article).toMatchObject({
      id: sha256(url),
      canonicalUrl: url,
      textHash: sha256(article.text),
      title: 'The river and the list',
      language: 'en',
      isOpinion: true,
      partial: false,
      partialReason: null,
      source: 's',
      fetchedAt: '2021-11-10T00:00:00Z',
    });
    expect(article.text.split('\n\n')).toEqual(
      [0, 1, 2, 3, 4].map((n) => `${sentences[n % 4]} ${sentences[(n + 1) % 4]}`),
    );
  });

  it.each([
    ['a caption', '<figure><img src="x"><figcaption>Soldiers at the bridge.</figcaption></figure>', 'Soldiers'],
    ['a caption without figure', '<p class="wp-caption-text">Soldiers at the bridge.</p>', 'Soldiers'],
    ['a photo credit', '<p>Soldiers at the bridge (Photo: A. Person)</p>', 'Soldiers'],
    [
      'related links',
      '<div class="related"><h3>Related</h3><ul><li><a href="/b">The other bank of the river</a></li></ul></div>',
      'other bank',
    ],
    ['a link paragraph', '<p><a href="/b">The other bank of the river</a></p>', 'other bank'],
    ['a read-more line', '<p>Read more: The other bank of the river</p>', 'other bank'],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><p>Sign up for our weekly letter and never miss a story.</p></div>',
      'weekly letter',
    ],
    ['a bare invitation', '<p>Subscribe to our newsletter for more of this.</p>', 'newsletter'],
    ['a share bar', '<div class="share-buttons"><span>Share this on</span> <a href="#">Facebook</a></div>', 'Facebook'],
    [
      'a comment form',
      '<form id="commentform"><p>Leave a reply to the writer</p><textarea></textarea></form>',
      'reply',
    ],
    ['comments', '<div id="comments"><p>First! What a silly article that was.</p></div>', 'silly'],
    ['an author box', '<div class="author-bio"><p>Jane Roe lives by the river.</p></div>', 'Jane Roe'],
    ['an advertisement', '<p>Advertisement</p>', 'Advertisement'],
    ['a script', '<script>var x = "surprise";</script>', 'surprise'],
    ['hidden text', '<p style="display:none">Hidden words here.</p>', 'Hidden words'],
    ['a copyright line', '<p>© 2021 The Example. All rights reserved.</p>', '2021'],
  ])('drops %s', (_, extra, word) => {
    const text = textOf(p(0) + p(1) + extra + p(2) + p(3) + p(4));
    expect(text).not.toContain(word);
    expect(text.split('\n\n')).toHaveLength(5);
  });

  it.each([
    ['Next year will decide it.'],
    ['What do you think the rebels want?'],
    ['More about power than about people.'],
    ['Support our troops, they said.'],
    ['Published in 1962, his first novel was banned.'],
    ['Updated plans were shown to nobody.'],
    ['That is what a spokesman said when contacted by Reuters.'],
    ['See all the dead.'],
    ['Warning signs were ignored.'],
    ['No.'],
  ])('keeps the short paragraph %j', (sentence) => {
    expect(textOf(`${p(0)}${p(1)}<p>${sentence}</p>${p(2)}${p(3)}`)).toContain(sentence);
  });

  it('keeps sub-headings, lists, quotes and linked words', () => {
    const text = textOf(
      `${p(0)}<h2>What the army says</h2>${p(1)}<blockquote><p>“We know nothing,” the general wrote.</p></blockquote>
       <ul><li>First, the drone was ours.</li><li>Second, it was armed.</li></ul>${p(2)}<p>The <a href="/b">report of the commission</a> is clear about it.</p>`,
    );
    for (const kept of [
      'What the army says',
      '“We know nothing,” the general wrote.',
      'Second, it was armed.',
      'The report of the commission is clear about it.',
    ]) {
      expect(text.split('\n\n')).toContain(kept);
    }
  });

  it('drops byline and date above the text, and the writer’s note below it', () => {
    const text = textOf(
      `<p>By Jane Roe</p><p>November 9, 2021, 8:00 am</p>${body}<p>Jane Roe is a columnist for The Example.</p>`,
      '<meta name="author" content="Jane Roe">',
    );
    expect(text.split('\n\n')).toHaveLength(5);
  });

  it('parts paragraphs at double line breaks and reads rows of tables as lines', () => {
    const text = textOf(
      `<div>${sentences.join('<br><br>')}</div>${body}<table><tr><td>Killed</td><td>12</td></tr><tr><td>Injured</td><td>40</td></tr></table>`,
    );
    expect(text).toContain(`${sentences[0]}\n\n${sentences[1]}`);
    expect(text.split('\n\n')).toEqual(expect.arrayContaining(['Killed 12', 'Injured 40']));
  });

  it.each([
    ['the feed', '', 'feed'],
    ['the page before the feed', '<meta property="article:published_time" content="2021-11-09">', 'meta'],
  ])('takes the date of %s', (_, head, basis) => {
    const article = readArticle(page(body, head), { url, publishedAt: '2021-11-08T10:00:00Z' });
    expect(article.publishedBasis).toBe(basis);
  });

  it.each(['', '   ', '<', 'plain words', '<html></html>', '<html><body></body></html>', '\u0000<p>\ud800</p>'])(
    'takes %j without failing',
    (html) => {
      expect(Article.safeParse(readArticle(html)).success).toBe(true);
    },
  );

  it.each([
    ['nesting', '<div>'.repeat(20_000)],
    ['length', '<i>x</i>'.repeat(60_000)],
  ])('refuses a page of absurd %s', (_, html) => {
    expect(() => readArticle(html)).toThrow(expect.objectContaining({ code: 'unreadable-page' }));
  });

  it.each([
    ['unclosed scripts', '<script>'.repeat(40_000)],
    ['angle brackets', '<'.repeat(500_000)],
    ['blanks', `<p>${' '.repeat(500_000)}</p>`],
    ['open brackets', `<p>${'('.repeat(100_000)}</p>`],
  ])('is not held up by many %s', (_, html) => {
    const started = performance.now();
    readArticle(html);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('finds an article that is marked as a side matter, or stands in JSON-LD alone', () => {
    const aside = `<html><body><div class="sidebar widget">${p(0)}${p(1)}</div></body></html>`;
    expect(readArticle(aside).text).toContain(sentences[1]);
    const script = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: sentences.join('\n') })}</script>`;
    expect(readArticle(`<html><head>${script}</head><body><div id="root"></div></body></html>`).text).toBe(
      sentences.join('\n\n'),
    );
  });

  it('gives articles without an address the id of their text', () => {
    const article = readArticle(page(body));
    expect(article).toMatchObject({ id: article.textHash, url: null, canonicalUrl: null });
  });
});

describe('partial articles', () => {
  const gated = (extra: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', isAccessibleForFree: false, ...extra })}</script>`;
  const part = { hasPart: { isAccessibleForFree: 'False', cssSelector: '.gated' } };
  it.each([
    ['declared not free', p(0) + p(1), gated({}), 'paywall'],
    ['a gated part that is not sent', p(0) + p(1), gated(part), 'paywall'],
    ['a gated part that is sent', `<div class="gated">${body}</div>`, gated(part), null],
    ['all the words that were declared', body, gated({ wordCount: 150 }), null],
    ['a wall at the end', `${p(0)}${p(1)}<p>Subscribe to continue reading this article.</p>`, '', 'paywall'],
    [
      'a wall beside a teaser',
      `${p(0)}${p(1)}</article><div class="wall"><p>Already a subscriber? Log in</p></div><article>`,
      '',
      'paywall',
    ],
    ['an ellipsis', `${p(0)}${p(1)}<p>And then the minister said that…</p>`, '', 'truncated'],
    [
      'a continuation link in the text',
      `${p(0)}${p(1)}<p>And then the minister said nothing at all about it. Continue reading</p>`,
      '',
      'truncated',
    ],
    ['a whole text', body, '', null],
    ['a writer who mentions subscribers', `${body}<p>The paper told its subscribers to continue hoping.</p>`, '', null],
  ])('%s', (_, content, head, reason) => {
    const article = readArticle(page(content, head), { url });
    expect(article).toMatchObject({ partial: reason !== null, partialReason: reason });
    expect(article.text).not.toContain('Subscribe to continue');
  });
});

describe('articleFromText', () => {
  it('keeps the text to the character and names it by its hash', () => {
    const text = '  First line\r\n\r\nSecond “line”. ';
    expect(articleFromText(text, { title: 'T', publishedAt: '2021-11-09' })).toMatchObject({
      id: sha256(text),
      textHash: sha256(text),
      text,
      title: 'T',
      publishedAt: '2021-11-09',
      publishedBasis: 'given',
      source: 'paste',
      url: null,
      partial: false,
    });
  });

  it.each([
    [sentences.join(' '), 'en'],
    [
      'Der Minister sagte am Montag, dass niemand den Angriff befohlen habe, und das glaubt ihm im Land kein Mensch.',
      'de',
    ],
    ['Hm.', null],
    ['', null],
  ])('knows the language of %j', (text, language) => expect(articleFromText(text).language).toBe(language));

  it('has no date unless one is given', () => {
    expect(Article.parse(articleFromText('x'))).toMatchObject({ publishedAt: null, publishedBasis: 'none' });
  });
});
