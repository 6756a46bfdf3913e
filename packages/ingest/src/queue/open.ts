import { parseServerUrl } from '../servers/index.ts';
import type { JobQueue } from './job-queue.ts';
import { RedisQueue } from './redis/index.ts';
import { DEFAULT_LEASE_MS, type OpenQueueOptions } from './settings.ts';
import { SqliteQueue } from './sqlite/index.ts';

/**
 * Opens a job queue: `sqlite:path/to/file.db` (made if need be; several processes may share it) or `redis://host:port/0`
 * (also `rediss:`). Throws `QueueError`: `bad-queue-url` or `queue-unreachable`.
 */
export async function openQueue(url: string, options: OpenQueueOptions = {}): Promise<JobQueue> {
  const leaseMs = options.leaseMs ?? DEFAULT_LEASE_MS;
  const onError = options.onError ?? ((error: Error) => process.emitWarning(error));
  const server = parseServerUrl(url);
  return server.kind === 'redis'
    ? RedisQueue.open(server.url, leaseMs, onError)
    : new SqliteQueue(server.file, leaseMs, onError);
}
