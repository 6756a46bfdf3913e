import { signal } from '@preact/signals';
import { formatRoute, parseRoute, type Route } from './route.ts';

export const route = signal<Route>(parseRoute(location.hash));

addEventListener('hashchange', () => {
  route.value = parseRoute(location.hash);
});

/** Goes to a route. Steps within a screen replace the history entry, so that Back leads out of the list at once. */
export function go(to: Route, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', formatRoute(to));
  else history.pushState(null, '', formatRoute(to));
  route.value = to;
}
