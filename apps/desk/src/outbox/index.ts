export type { Entry } from './entry.ts';
export { Outbox } from './outbox.ts';
