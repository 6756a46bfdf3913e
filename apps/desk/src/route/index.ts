export { type Filter, type FilterField, withField } from './filter.ts';
export { go, route } from './location.ts';
export { formatRoute, parseRoute, type Route } from './route.ts';
export type { QueueRoute } from './screens/queue.ts';
