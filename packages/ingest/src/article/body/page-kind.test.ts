import { describe, expect, it } from 'vitest';
import { readPage } from '../index.ts';

const sentence =
  'The minister told the committee that nobody had ordered the strike, and that the drone had simply lost its way over the river.';
const p = `<p>${sentence} ${sentence}</p>`;
const body = p.repeat(6);
const page = (title: string, content: string, head = '') =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><header><nav><a href="/">Home</a></nav></header>${content}</body></html>`;
const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const teaser = (n: number) =>
  `<div><h3><a href="/a/${n}">Headline number ${n} of the day</a></h3><p>A line about story ${n}.</p></div>`;
const teasers = Array.from({ length: 12 }, (_, n) => teaser(n)).join('');
const kind = (html: string, url = 'https://news.example/a/story') => {
  const { article, noArticle } = readPage(html, { url });
  if (noArticle !== null) expect(article.text).toBe('');
  return noArticle;
};

describe('pages that are no article', () => {
  it.each([
    [
      'Page not found | The Example',
      '<h1>Page not found</h1><p>Try the search, or go to the front page of the paper.</p>',
    ],
    ['The Example', '<h1>404</h1><p>There is nothing here that we could show you, I am afraid.</p>'],
    ['The Example', '<h1>Sorry, we couldn’t find that page</h1><p>Maybe one of these will do.</p>'],
    ['The Example', '<h1>This article is no longer available</h1><p>It was taken out of our archive.</p>'],
    ['Seite nicht gefunden', '<h1>Diese Seite existiert nicht</h1><p>Zur Startseite geht es hier entlang.</p>'],
    ['Página no encontrada', '<h1>Lo sentimos: la página no existe</h1><p>Vuelva a la portada.</p>'],
    ['Erreur', '<h1>Cette page est introuvable</h1><p>Retour à la une.</p>'],
    ['Страница не найдена', '<h1>Страница не найдена</h1><p>Вернитесь на главную.</p>'],
  ])('not-found: %s %s', (title, content) => expect(kind(page(title, content))).toBe('not-found'));

  it.each([
    [
      'Before you continue',
      '<h1>Before you continue</h1><p>We use cookies to do this and that on our pages for you.</p><button>Accept all</button>',
    ],
    [
      'Just a moment...',
      '<h1>news.example</h1><p>Verifying you are human. This may take a few seconds.</p><p>Enable JavaScript and cookies to continue</p>',
    ],
    ['Access denied', '<h1>Access denied</h1><p>Automated access to this page was noticed. Are you a robot?</p>'],
    [
      'We value your privacy',
      '<h1>Your privacy choices</h1><p>We and our 812 partners store and/or access information on a device, such as cookies, and process what they find there.</p><p>You can withdraw your consent at any time by going back to this page and clicking the button.</p><p>Some of our partners process your data on the basis of legitimate interests, to which you can object.</p>',
    ],
    [
      'Datenschutz',
      '<h1>Weiterlesen mit Werbung</h1><p>Zustimmen und weiter, oder abonnieren. Alle Cookies akzeptieren.</p><p>Datenschutzeinstellungen</p><p>We use cookies.</p>',
    ],
  ])('interstitial: %s', (title, content) => expect(kind(page(title, content))).toBe('interstitial'));

  it.each([
    ['an empty root', '<div id="root"></div>'],
    ['Next.js', '<div id="__next"></div><p>Loading</p>'],
    ['a demand', '<div class="x">You need to enable JavaScript to run this app.</div>'],
  ])('script-shell: %s', (_, content) => expect(kind(page('The Example', content))).toBe('script-shell'));

  it.each([
    ['a front page', page('The Example', `<main>${teasers}</main>`), 'https://news.example/'],
    ['a section', page('Opinion', `<main><h1>Opinion</h1>${teasers}</main>`), 'https://news.example/opinion'],
    [
      'what is declared as a list',
      page('Opinion', `<h1>Opinion</h1>${teaser(1)}${teaser(2)}${teaser(3)}`, ld({ '@type': 'CollectionPage' })),
      'https://news.example/opinion',
    ],
  ])('listing: %s', (_, html, url) => expect(kind(html, url)).toBe('listing'));

  it.each([
    ['declared', page('Live', body, ld({ '@type': 'LiveBlogPosting', headline: 'Live' })), 'https://news.example/a'],
    [
      'marked',
      page('Live', `<div class="live-blog-post">${p}</div>`.repeat(6)),
      'https://news.example/world/live/2021/nov/9/bridge',
    ],
  ])('live-blog: %s', (_, html, url) => expect(kind(html, url)).toBe('live-blog'));

  it.each(['', '<html></html>', page('The Example', '')])('empty: %j', (html) => expect(kind(html)).toBe('empty'));
});

describe('articles', () => {
  it.each([
    ['plain', page('A story', `<h1>A story</h1>${body}`)],
    [
      'about a missing page',
      page('Page not found: a history', `<h1>404: how a number became a joke</h1>${body.repeat(2)}`),
    ],
    ['a short one', page('Bridge struck', `<h1>Bridge struck</h1><p>${sentence}</p><p>${sentence}</p>`)],
    [
      'about consent',
      page(
        'We use cookies, and so what',
        `<h1>We use cookies</h1><p>“We use cookies”, it says everywhere. ${sentence}</p>${body}`,
      ),
    ],
    [
      'with a cookie banner',
      page(
        'A story',
        `<div class="cookie-banner"><p>We use cookies. Accept all cookies or manage preferences.</p></div><h1>A story</h1>${body}`,
      ),
    ],
    [
      'with many teasers below',
      page('A story', `<article><h1>A story</h1>${body}</article><section>${teasers}</section>`),
    ],
    ['with a script root', page('A story', `<div id="root"><h1>A story</h1>${body}</div>`)],
    ['on JavaScript', page('JavaScript', `<h1>JavaScript</h1>${body}<p>You may enable JavaScript or not.</p>`)],
    ['whose address says live', page('Where we live', `<h1>Where we live</h1>${body}`)],
  ])('%s', (_, html) => expect(kind(html, 'https://news.example/live/where-we-live')).toBeNull());
});
