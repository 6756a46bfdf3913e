/** The servers that hold what several processes share: the job queue, and the turns at hosts. */
export { parseServerUrl, type ServerUrl } from './address.ts';
export { QueueError, type QueueErrorCode } from './errors.ts';
export { connectRedis } from './redis.ts';
export { openSqlite } from './sqlite.ts';
