import { fileURLToPath } from 'node:url';
import { QueueError } from './errors.ts';
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
  if (/^rediss?:\/\//.test(url)) return RedisQueue.open(url, leaseMs, onError);
  if (url.startsWith('sqlite:')) return new SqliteQueue(sqliteFile(url), leaseMs, onError);
  throw new QueueError('bad-queue-url', `queue "${url}": use sqlite:path/to/file.db or redis://host:port`);
}

function sqliteFile(url: string): string {
  if (url.startsWith('sqlite:///')) return fileURLToPath(url.replace(/^sqlite:/, 'file:'));
  const file = url.slice('sqlite:'.length);
  if (file === '' || file === ':memory:') {
    throw new QueueError('bad-queue-url', `queue "${url}" names no file: use sqlite:path/to/file.db`);
  }
  return file;
}
