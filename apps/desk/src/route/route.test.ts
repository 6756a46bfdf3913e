import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from './route.ts';

const pending: Route = { screen: 'queue', state: 'pending', filter: {}, article: null, event: null };

describe('parseRoute', () => {
  const cases: [string, Route][] = [
    ['', pending],
    ['#', pending],
    ['#/queue', pending],
    ['#/queue?state=nonsense', pending],
    ['#/somewhere/else', pending],
    ['#/articles', pending],
    ['#/articles/%E0%A4%A', pending],
    [
      '#/queue?state=accepted&event=e%2F1',
      { screen: 'queue', state: 'accepted', filter: {}, article: null, event: 'e/1' },
    ],
    [
      '#/queue?state=rejected&article=a&event=b',
      { screen: 'queue', state: 'rejected', filter: {}, article: 'a', event: 'b' },
    ],
    ['#/articles/a%3Fb?event=c', { screen: 'article', article: 'a?b', event: 'c' }],
    ['#/paste', { screen: 'paste' }],
    ['#/overview?search=two+words', { screen: 'overview', search: 'two words' }],
  ];
  it.each(cases)('%s', (fragment, route) => {
    expect(parseRoute(fragment)).toEqual(route);
  });
});

describe('formatRoute', () => {
  it('leaves out what is not set', () => {
    expect(formatRoute(pending)).toBe('#/queue?state=pending');
    expect(formatRoute({ screen: 'overview', search: '' })).toBe('#/overview');
  });
});
