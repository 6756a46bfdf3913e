import { fileURLToPath } from 'node:url';
import { QueueError } from './errors.ts';

export type ServerUrl = { kind: 'sqlite'; file: string } | { kind: 'redis'; url: string };

/** Reads `sqlite:path/to/file.db` or `redis://host:port/0` (also `rediss:`). Throws `QueueError` (`bad-queue-url`). */
export function parseServerUrl(url: string): ServerUrl {
  if (/^rediss?:\/\//.test(url)) return { kind: 'redis', url };
  if (url.startsWith('sqlite:')) return { kind: 'sqlite', file: sqliteFile(url) };
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
