import { decode, query } from '../fields.ts';
import { type Filter, readFilter } from '../filter.ts';
import type { ScreenRoute } from '../screen.ts';

/** What happened, over all articles; `incident` is the one that is open. */
export interface IncidentsRoute {
  screen: 'incidents';
  incident: string | null;
  filter: Filter;
}

export const incidentsRoute: ScreenRoute<IncidentsRoute> = {
  path: 'events',
  parse: ([id], fields) => ({ screen: 'incidents', incident: decode(id), filter: readFilter(fields) }),
  format: ({ incident, filter }) =>
    `#/events${incident === null ? '' : `/${encodeURIComponent(incident)}`}${query(filter)}`,
};
