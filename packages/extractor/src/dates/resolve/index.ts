export { intervalOf } from './interval.ts';
export { resolveAll } from './resolve.ts';
