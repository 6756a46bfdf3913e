import { fileURLToPath } from 'node:url';
import { Kysely, type Transaction } from 'kysely';
import { StoreError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { postgresEngine } from './postgres.ts';
import { sqliteEngine } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Reader = Kysely<Tables>;
export type Writer = Transaction<Tables>;

const ATTEMPTS = 5;

/** One open database: reads, and writes in transactions. What goes wrong comes out as a `StoreError`. */
export class Database {
  readonly engine: Engine;
  readonly #db: Kysely<Tables>;
  #closed = false;

  constructor(engine: Engine) {
    this.engine = engine;
    this.#db = new Kysely<Tables>({ dialect: engine.dialect });
  }

  async read<T>(work: (db: Reader) => Promise<T>): Promise<T> {
    return this.#guard(() => work(this.#db));
  }

  /** Reads that have to agree with each other: all see the database as it is at the first of them. */
  async readTogether<T>(work: (db: Reader) => Promise<T>): Promise<T> {
    const transaction = this.#db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read');
    return this.#guard(() => transaction.execute(work));
  }

  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. It is run again when the engine gave it up for the
   * sake of another one (a deadlock), so it must have no effects but those on the database.
   */
  async write<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#guard(() => this.#db.transaction().execute(work));
      } catch (error) {
        const cause = error instanceof StoreError ? error.cause : error;
        if (attempt === ATTEMPTS || !this.engine.isRetryable(cause)) throw error;
      }
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#db.destroy();
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreError('closed', 'the store was closed: open it again with openStore');
    try {
      return await work();
    } catch (error) {
      throw error instanceof StoreError ? error : this.engine.translate(error);
    }
  }
}

/** Connects and migrates; on failure nothing stays open. See `openStore` for the URLs and errors. */
export async function openDatabase(url: string): Promise<Database> {
  const database = await connect(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** Connects to a database as it is, without bringing its tables up to date. */
export async function connect(url: string): Promise<Database> {
  return new Database(await engineFor(url));
}

async function engineFor(url: string): Promise<Engine> {
  if (/^postgres(ql)?:\/\//.test(url)) return postgresEngine(url);
  if (/^sqlite:./.test(url)) return sqliteEngine(sqliteFile(url));
  // The URL may hold a password: only its scheme is repeated.
  const scheme = /^[\w+.-]*:?/.exec(url)?.[0] ?? '';
  throw new StoreError('bad-url', `no store at "${scheme}…": give sqlite:/path/opine.db or postgres://host/database`);
}

/** `sqlite:///…` is written like a file URL, with `%20` for a blank; `sqlite:…` is a path as it stands. */
function sqliteFile(url: string): string {
  if (!url.startsWith('sqlite:///')) return url.slice('sqlite:'.length);
  try {
    return fileURLToPath(url.replace(/^sqlite:/, 'file:'));
  } catch (error) {
    throw new StoreError('bad-url', `${url} names no file: write sqlite:/path/opine.db`, error);
  }
}
