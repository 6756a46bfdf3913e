export { DelayedJobError, LeaseLostError, QueueError, type QueueErrorCode, UnrecoverableJobError } from './errors.ts';
export type * from './job-queue.ts';
export { openQueue } from './open.ts';
export type { OpenQueueOptions } from './settings.ts';
