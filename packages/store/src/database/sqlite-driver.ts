import { setTimeout as sleep } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { type DatabaseConnection, SqliteDialect, SqliteDriver, type TransactionSettings } from 'kysely';

/** How long a write waits for other processes before it fails with `locked`. */
const PATIENCE_MS = 15_000;
/** For the rare waits within a statement (recovery after a crash): these stop the whole process, so they are short. */
const BUSY_TIMEOUT_MS = 2_000;
/** As many different statements as the package has, several times over. */
const STATEMENTS = 300;

/** Kysely's SQLite dialect with prepared statements kept, and writers that wait their turn without stopping the process. */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #handle: BetterSqlite3.Database;

  constructor(handle: BetterSqlite3.Database) {
    handle.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    super({ database: handle });
    this.#handle = handle;
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.#handle);
  }
}

class PatientSqliteDriver extends SqliteDriver {
  readonly #handle: BetterSqlite3.Database;

  constructor(handle: BetterSqlite3.Database) {
    const statements = new Map<string, BetterSqlite3.Statement>();
    const prepare = (query: string) => {
      let statement = statements.get(query);
      if (statement === undefined) {
        statement = handle.prepare(query);
        if (statements.size === STATEMENTS) statements.clear();
        statements.set(query, statement);
      }
      return statement;
    };
    super({ database: { close: () => handle.close(), prepare } });
    this.#handle = handle;
  }

  /** A writer takes the lock at once: a transaction that reads first and then can't write would have to start over. */
  override async beginTransaction(_connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') this.#handle.exec('begin');
    else await whileLocked(this.#handle, () => this.#handle.exec('begin immediate'));
  }

  /** After a full disk SQLite has rolled back by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#handle.inTransaction) await super.rollbackTransaction(connection);
  }
}

/**
 * Tries again while another connection holds the lock. SQLite's own busy timeout would stop the event loop, and with it
 * the very transaction that is waited for when that is one of this process.
 */
export async function whileLocked(handle: BetterSqlite3.Database, work: () => unknown): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    handle.pragma('busy_timeout = 0');
    try {
      work();
      return;
    } catch (error) {
      const locked = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
      if (!locked || Date.now() > deadline) throw error;
    } finally {
      handle.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
    // Spread at random, so that waiting processes do not come back all at once.
    await sleep(wait * (0.5 + Math.random()));
  }
}
