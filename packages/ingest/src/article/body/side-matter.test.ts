import { describe, expect, it } from 'vitest';
import { readArticle } from '../index.ts';

const sentence =
  'The minister told the committee that nobody had ordered the strike, and that the drone had simply lost its way.';
const p = (n: number) => `<p>${n}. ${sentence} ${sentence}</p>`;
const read = (content: string, head = '') =>
  readArticle(
    `<html lang="en"><head><title>The river and the list</title>${head}</head><body><article><h1>The river and the list</h1>${content}</article>
     <aside><figure><figcaption>A caption of another article.</figcaption></figure></aside></body></html>`,
  );
const described = '<meta name="description" content="Nobody ordered the strike, says the minister. Who did?">';

describe('captions', () => {
  it.each([
    [
      'a figure',
      '<figure><img src="x"><figcaption>Soldiers at the bridge.</figcaption></figure>',
      ['Soldiers at the bridge.'],
    ],
    ['a paragraph', '<p class="wp-caption-text">Soldiers at the bridge.</p>', ['Soldiers at the bridge.']],
    [
      'nested boxes',
      '<div class="caption-box"><img src="x"><div class="caption"><span class="caption-text">Soldiers at the bridge.</span></div></div>',
      ['Soldiers at the bridge.'],
    ],
    [
      'a credit line',
      '<p>Soldiers at the bridge (Photo: A. Person)</p>',
      ['Soldiers at the bridge (Photo: A. Person)'],
    ],
    [
      'a file photo',
      '<p>In this Nov. 9 photo, soldiers stand at the bridge.</p>',
      ['In this Nov. 9 photo, soldiers stand at the bridge.'],
    ],
    ['a teaser', '<a href="/b"><figure><figcaption>The other bank of it.</figcaption></figure></a>', []],
    ['nothing', '', []],
  ])('of %s', (_, extra, captions) => {
    const article = read(p(0) + p(1) + extra + p(2) + p(3) + p(4) + p(5));
    expect(article.captions).toEqual(captions);
    expect(article.text.split('\n\n')).toHaveLength(6);
  });
});

describe('bio', () => {
  it.each([
    [
      'a box',
      '<div class="author-bio"><b>Jane Roe</b><p>Jane Roe lives by the river and writes.</p></div>',
      'Jane Roe Jane Roe lives by the river and writes.',
    ],
    [
      'a note by the writer named',
      '<p>Jane Roe keeps bees and lives by the river.</p>',
      'Jane Roe keeps bees and lives by the river.',
    ],
    [
      'a note on somebody',
      '<p><i>Ann B. Other is a professor of law at Example.</i></p>',
      'Ann B. Other is a professor of law at Example.',
    ],
    [
      'a note in German',
      '<p>Max Muster ist Redakteur der Beispielzeitung.</p>',
      'Max Muster ist Redakteur der Beispielzeitung.',
    ],
    ['a last sentence', '<p>John Doe was killed on the bridge, and nobody says by whom.</p>', null],
    [
      'a reader’s box',
      '<div id="comments"><div class="author-box"><p>I am a reader of this paper, too.</p></div></div>',
      null,
    ],
    ['nothing', '', null],
  ])('from %s', (_, extra, bio) => {
    const article = read(p(0) + p(1) + p(2) + p(3) + p(4) + p(5) + extra, '<meta name="author" content="Jane Roe">');
    expect(article.bio).toBe(bio);
    if (bio !== null) expect(article.text).not.toContain(bio);
  });

  it('is no note in the middle of the text', () => {
    const note = 'Ann Other is a professor of law, and she told us so.';
    expect(read(`${p(0)}<p>${note}</p>${p(1)}${p(2)}${p(3)}${p(4)}${p(5)}`)).toMatchObject({ bio: null });
  });
});

describe('standfirst', () => {
  const line = 'Nobody ordered the strike, says the minister. Who did?';
  it.each([
    ['a heading that the page is described by', `<h2>${line}</h2>`, described, line],
    ['a box named so', `<div class="article__standfirst">${line}</div>`, described, line],
    ['a paragraph that the page is described by', `<p>${line}</p>`, described, null],
    ['a heading of its own', `<h2>${line}</h2>`, '', null],
  ])('%s', (_, extra, head, standfirst) => {
    const article = read(extra + p(0) + p(1) + p(2) + p(3) + p(4), head);
    expect(article.standfirst).toBe(standfirst);
    expect(article.text.includes(line)).toBe(standfirst === null);
  });
});
