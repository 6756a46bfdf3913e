export { backOffUntil } from './back-off.ts';
export { isTimeFor } from './is-time-for.ts';
export { isWorse } from './is-worse.ts';
export { nextVisit } from './next-visit.ts';
