import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type Expression, type SqlBool, sql } from 'kysely';
import { StoreError } from '../errors.ts';
import type { Engine, FullTextSearch } from './engine.ts';
import { PatientSqliteDialect, whileLocked } from './sqlite-driver.ts';
import { translateSqliteError } from './sqlite-errors.ts';

/** Opens a SQLite file, made with its folder when missing; `:memory:` is a store of this process only. */
export async function sqliteEngine(file: string): Promise<Engine> {
  const translate = (error: unknown) => translateSqliteError(error, file);
  let handle: BetterSqlite3.Database;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    handle = new BetterSqlite3(file);
  } catch (error) {
    throw new StoreError('cannot-open', `cannot open ${file}: check that its folder exists and may be written`, error);
  }
  try {
    // Changing the journal mode needs the file for itself for a moment.
    await whileLocked(handle, () => handle.pragma('journal_mode = WAL'));
    handle.pragma('synchronous = NORMAL');
    // 32 MB: an article touches dozens of pages, and moving them into the file waits for the disk each time.
    handle.pragma('wal_autocheckpoint = 8000');
    handle.pragma('foreign_keys = ON');
  } catch (error) {
    handle.close();
    throw translate(error);
  }
  return {
    dialect: new PatientSqliteDialect(handle),
    types: { json: 'text', bigint: 'integer', real: 'real' },
    locksRows: false,
    numbering: (column) => column.primaryKey().autoIncrement(),
    indexText: (db, table, column) => db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute(),
    // Every transaction begins with the only write lock there is.
    lockMigrations: async () => {},
    lockLinking: async () => {},
    async makeAppendOnly(db, table) {
      for (const change of ['update', 'delete']) {
        const name = sql.id(`${table}_no_${change}`);
        await sql`create trigger ${name} before ${sql.raw(change)} on ${sql.table(table)}
          begin select raise(abort, ${sql.lit(`${table} are only ever added`)}); end`.execute(db);
      }
    },
    async allowChanges(db, table) {
      for (const change of ['update', 'delete']) await sql`drop trigger ${sql.id(`${table}_no_${change}`)}`.execute(db);
    },
    search: fullText('article_search', 'articles.seq'),
    eventSearch: fullText('event_search', 'w.seq'),
    translate,
    isRetryable: () => false,
  };
}

function fullText(table: string, seq: string): FullTextSearch {
  const index = sql.table(table);
  return {
    async create(db) {
      // Contentless: the words are indexed, not kept a second time.
      await sql`create virtual table ${index} using fts5(
        words, content='', contentless_delete=1, tokenize='porter unicode61')`.execute(db);
    },
    async put(tx, row, words) {
      await sql`insert or replace into ${index} (rowid, words) values (${row}, ${words})`.execute(tx);
    },
    matches(words): Expression<SqlBool> {
      const query = words
        .split(' ')
        .map((word) => `"${word}"`)
        .join(' ');
      return sql`${sql.ref(seq)} in (select rowid from ${index} where ${index} match ${query})`;
    },
  };
}
