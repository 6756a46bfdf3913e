import { PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StoreError } from '../errors.ts';
import type { Engine, FullTextSearch } from './engine.ts';
import { isPostgresConflict, translatePostgresError } from './postgres-errors.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
/** How long a write waits for other writers before it fails with `locked`. */
const LOCK_TIMEOUT_MS = 15_000;
/** "opine" in ASCII, as the key of the advisory lock that migrations run under. */
const MIGRATION_LOCK = 0x6f70696e65;
/** "link" in ASCII, as the key of the lock that entities and incidents are linked under. */
const LINKING_LOCK = 0x6c696e6b;
/** Type numbers from pg_type. */
const INT8 = 20;
const JSON_TYPE = 114;

/** Connects to a PostgreSQL database; it must be UTF-8, as articles are in any script. */
export async function postgresEngine(url: string): Promise<Engine> {
  const pool = openPool(url);
  const where = describe(pool);
  const translate = (error: unknown) => translatePostgresError(error, where);
  // An idle connection that breaks is dropped by the pool, and the next query opens another one or says what is wrong.
  // Without a listener the event would end the process.
  pool.on('error', () => {});
  try {
    await requireUtf8(pool, where);
  } catch (error) {
    await pool.end();
    throw error instanceof StoreError ? error : translate(error);
  }
  return {
    dialect: new PostgresDialect({ pool }),
    // `json`, not `jsonb`, which refuses \u0000 and lone surrogates.
    types: { json: 'json', bigint: 'bigint', real: 'double precision' },
    locksRows: true,
    numbering: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
    indexText: (db, table, column) =>
      db.schema.createIndex(`${table}_${column}`).on(table).column(column).using('hash').execute(),
    async lockMigrations(tx) {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`.execute(tx);
    },
    async lockLinking(tx) {
      await sql`select pg_advisory_xact_lock(${LINKING_LOCK}::bigint)`.execute(tx);
    },
    async makeAppendOnly(db, table) {
      const name = sql.id(`${table}_refuse_change`);
      await sql`create function ${name}() returns trigger language plpgsql as ${sql.lit(
        `begin raise exception '${table} are only ever added'; end`,
      )}`.execute(db);
      await sql`create trigger ${name} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function ${name}()`.execute(db);
    },
    async allowChanges(db, table) {
      const name = sql.id(`${table}_refuse_change`);
      await sql`drop trigger ${name} on ${sql.table(table)}`.execute(db);
      await sql`drop function ${name}()`.execute(db);
    },
    search: {
      ...fullText('article_search', 'articles.seq', 'articles'),
      async create(db) {
        // English stems without stop words: "the who" must be found as well.
        await sql`create text search dictionary opine_stem (template = snowball, language = english)`.execute(db);
        await sql`create text search configuration opine (copy = simple)`.execute(db);
        await sql`alter text search configuration opine alter mapping for asciiword, word, numword
          with opine_stem`.execute(db);
        await fullText('article_search', 'articles.seq', 'articles').create(db);
      },
    },
    eventSearch: fullText('event_search', 'w.seq', 'event_words'),
    translate,
    isRetryable: isPostgresConflict,
  };
}

/** @param of the table whose rows are found */
function fullText(table: string, seq: string, of: keyof Tables): FullTextSearch {
  const index = sql.table(table);
  return {
    async create(db) {
      await sql`create table ${index} (
        seq bigint primary key references ${sql.table(of)} (seq), words tsvector not null)`.execute(db);
      await sql`create index ${sql.id(`${table}_words`)} on ${index} using gin (words)`.execute(db);
    },
    async put(tx, row, words) {
      await sql`insert into ${index} (seq, words) values (${row}, to_tsvector('opine', ${words}))
        on conflict (seq) do update set words = excluded.words`.execute(tx);
    },
    matches(words) {
      return sql`${sql.ref(seq)} in (select seq from ${index} where words @@ plainto_tsquery('opine', ${words}))`;
    },
  };
}

function openPool(url: string): pg.Pool {
  const types: pg.CustomTypesConfig = {
    getTypeParser(type, format) {
      // Counts and keys, all below 2^53, as numbers; JSON as the text that was stored, as SQLite gives it.
      if (type === INT8) return Number;
      if (type === JSON_TYPE) return String;
      return pg.types.getTypeParser(type, format);
    },
  };
  try {
    return new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      application_name: 'opine',
      types,
    });
  } catch (error) {
    throw new StoreError('bad-url', 'the postgres URL cannot be read: write postgres://user@host:5432/database', error);
  }
}

/** Host and database for messages: the URL itself may hold a password. */
function describe(pool: pg.Pool): string {
  const { host, database } = new pg.Client(pool.options);
  return `postgres ${host}/${database ?? ''}`;
}

async function requireUtf8(pool: pg.Pool, where: string): Promise<void> {
  const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding');
  if (rows[0].server_encoding !== 'UTF8') {
    throw new StoreError(
      'cannot-open',
      `${where} is encoded as ${rows[0].server_encoding}: create the database with encoding UTF8`,
    );
  }
}
