import { signal } from '@preact/signals';
import { formatRoute, parseRoute, type Route } from './route.ts';

export const route = signal<Route>(parseRoute(location.hash));

/** The address that `route` was last read from or written to. */
let address = location.hash;

addEventListener('hashchange', () => {
  address = location.hash;
  route.value = parseRoute(location.hash);
});

/** Goes to a route. Steps within a screen replace the history entry, so that Back leads out of the list at once. */
export function go(to: Route, { replace = false } = {}): void {
  // The browser has gone elsewhere (Back, say) and is about to tell: that entry must not be overwritten.
  if (replace && location.hash !== address) return;
  if (replace) history.replaceState(null, '', formatRoute(to));
  else history.pushState(null, '', formatRoute(to));
  address = location.hash;
  route.value = to;
}
