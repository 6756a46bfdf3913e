import { decode, query } from '../fields.ts';
import type { ScreenRoute } from '../screen.ts';

/** People, groups, places and weapons over all articles; `entity` is the one that is open. */
export interface EntitiesRoute {
  screen: 'entities';
  entity: string | null;
  search: string;
  type: string;
}

export const entitiesRoute: ScreenRoute<EntitiesRoute> = {
  path: 'entities',
  parse: ([id], fields) => ({
    screen: 'entities',
    entity: decode(id),
    search: fields.get('search') ?? '',
    type: fields.get('type') ?? '',
  }),
  format: ({ entity, search, type }) =>
    `#/entities${entity === null ? '' : `/${encodeURIComponent(entity)}`}${query({ search: search || null, type: type || null })}`,
};
