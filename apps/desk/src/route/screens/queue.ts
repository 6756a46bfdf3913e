import type { QueueList } from '@opine/schema';
import { query } from '../fields.ts';
import { type Filter, readFilter } from '../filter.ts';
import type { ScreenRoute } from '../screen.ts';

/** `article` is the one that `event` is from: it is looked for there when it is not among the events listed. */
export interface QueueRoute {
  screen: 'queue';
  state: QueueList;
  filter: Filter;
  article: string | null;
  event: string | null;
}

/** Spelled out, as the schema's own list would bring all of zod onto the page. */
const LISTS: readonly QueueList[] = ['pending', 'accepted', 'rejected', 'flagged', 'skipped', 'second', 'disputed'];

export const queueRoute: ScreenRoute<QueueRoute> = {
  path: 'queue',
  parse: (_, fields) => ({
    screen: 'queue',
    state: LISTS.find((list) => list === fields.get('state')) ?? 'pending',
    filter: readFilter(fields),
    article: fields.get('article'),
    event: fields.get('event'),
  }),
  format: ({ state, filter, article, event }) => `#/queue${query({ state, ...filter, article, event })}`,
};
