import fc from 'fast-check';
import { describe, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from './route.ts';

const text = fc.string({ minLength: 1 });
const maybe = fc.option(text);
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    screen: fc.constant('queue' as const),
    state: fc.constantFrom('pending' as const, 'accepted' as const, 'disputed' as const),
    filter: fc.constantFrom({}, { search: 'a &b' }, { type: 'ASSAULT', order: 'newest' }),
    article: maybe,
    event: maybe,
  }),
  fc.record({ screen: fc.constant('article' as const), article: text, event: maybe }),
  fc.record({ screen: fc.constant('overview' as const), search: fc.string() }),
  fc.constant({ screen: 'paste' as const }),
);

describe('routes', () => {
  it('come back from their own URL', () => {
    fc.assert(
      fc.property(routes, (route) => JSON.stringify(parseRoute(formatRoute(route))) === JSON.stringify(route)),
      { numRuns: 200 },
    );
  });
});
