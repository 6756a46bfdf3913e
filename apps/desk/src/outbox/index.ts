export { type Entry, requestOf } from './entry.ts';
export { Outbox } from './outbox.ts';
