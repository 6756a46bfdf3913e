export { backOffUntil } from './back-off.ts';
export { isWorse } from './is-worse.ts';
export { nextVisit } from './next-visit.ts';
