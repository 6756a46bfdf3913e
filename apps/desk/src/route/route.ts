import type { ScreenRoute } from './screen.ts';
import { type ArticleRoute, articleRoute } from './screens/article.ts';
import { type EntitiesRoute, entitiesRoute } from './screens/entities.ts';
import { type IncidentsRoute, incidentsRoute } from './screens/incidents.ts';
import { type OverviewRoute, overviewRoute } from './screens/overview.ts';
import { type PasteRoute, pasteRoute } from './screens/paste.ts';
import { type QueueRoute, queueRoute } from './screens/queue.ts';
import { type SourcesRoute, sourcesRoute } from './screens/sources.ts';
import { type StatisticsRoute, statisticsRoute } from './screens/statistics.ts';

/** Where the reader is. All of it stands in the URL's fragment, so that any view can be shared or reloaded. */
export type Route =
  | QueueRoute
  | ArticleRoute
  | IncidentsRoute
  | EntitiesRoute
  | StatisticsRoute
  | SourcesRoute
  | PasteRoute
  | OverviewRoute;

const SCREENS: { readonly [S in Route['screen']]: ScreenRoute<Extract<Route, { screen: S }>> } = {
  queue: queueRoute,
  article: articleRoute,
  incidents: incidentsRoute,
  entities: entitiesRoute,
  statistics: statisticsRoute,
  sources: sourcesRoute,
  paste: pasteRoute,
  overview: overviewRoute,
};

/** Reads a fragment (`#/queue?state=accepted`); whatever is not known becomes the pending queue. */
export function parseRoute(fragment: string): Route {
  const [path = '', search = ''] = split(fragment.replace(/^#/, ''));
  const fields = new URLSearchParams(search);
  const [first, ...rest] = path.split('/').filter((part) => part !== '');
  const screen = Object.values(SCREENS).find((one) => one.path === first);
  return screen?.parse(rest, fields) ?? queueRoute.parse([], fields)!;
}

/** The fragment of a route; `parseRoute` gives the route back. */
export function formatRoute<R extends Route>(route: R): string {
  return (SCREENS[route.screen] as unknown as ScreenRoute<R>).format(route);
}

function split(fragment: string): [string, string] {
  const at = fragment.indexOf('?');
  return at === -1 ? [fragment, ''] : [fragment.slice(0, at), fragment.slice(at + 1)];
}
