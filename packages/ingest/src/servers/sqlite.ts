import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { QueueError } from './errors.ts';

/**
 * Opens (and makes, if need be) a database file and its tables, which `prepare` creates in one transaction. WAL lets other
 * processes read while one writes. Throws `QueueError` (`queue-unreachable`).
 */
export function openSqlite(file: string, prepare: (database: Database.Database) => void): Database.Database {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file, { timeout: 10_000 });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.transaction(() => prepare(database)).immediate();
    return database;
  } catch (cause) {
    throw new QueueError('queue-unreachable', `queue file ${file} can't be opened: check the folder's rights`, {
      cause,
    });
  }
}
