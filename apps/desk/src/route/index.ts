export { go, route } from './location.ts';
export { formatRoute, type Route } from './route.ts';
