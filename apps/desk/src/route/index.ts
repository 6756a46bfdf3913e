export { type Filter, type FilterField, withField } from './filter.ts';
export { go, route } from './location.ts';
export { formatRoute, parseRoute, type Route } from './route.ts';
export type { EntitiesRoute } from './screens/entities.ts';
export type { IncidentsRoute } from './screens/incidents.ts';
export type { QueueRoute } from './screens/queue.ts';
