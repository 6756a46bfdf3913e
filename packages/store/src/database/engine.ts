import type { ColumnDefinitionBuilder, Dialect, Expression, Kysely, SqlBool, Transaction } from 'kysely';
import type { StoreError } from '../errors.ts';
import type { Tables } from './tables.ts';

/** All that differs between SQLite and PostgreSQL; the rest of the package is written once. */
export interface Engine {
  readonly dialect: Dialect;
  /** Column types for migrations. JSON comes back as the text that was written, and 64-bit numbers as numbers. */
  readonly types: {
    readonly json: 'text' | 'json';
    readonly bigint: 'integer' | 'bigint';
    readonly real: 'real' | 'double precision';
  };
  /** Whether a transaction has to lock the rows it is going to change (SQLite's writers exclude each other anyway). */
  readonly locksRows: boolean;
  /** Makes a column the self-numbering primary key. */
  numbering(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** Indexes a text column of any length for `=` only (PostgreSQL's ordered indexes end at 2,704 bytes). */
  indexText(db: Kysely<Tables>, table: keyof Tables, column: string): Promise<void>;
  /** Keeps other processes from migrating until the transaction ends. */
  lockMigrations(tx: Transaction<Tables>): Promise<void>;
  /** Lets one transaction at a time link what articles say to what is there, as two that don't see each other would make the same entity twice. */
  lockLinking(tx: Transaction<Tables>): Promise<void>;
  /** Refuses updates and deletions of the table's rows. */
  makeAppendOnly(db: Kysely<Tables>, table: keyof Tables): Promise<void>;
  /** Allows them again, for a migration. */
  allowChanges(db: Kysely<Tables>, table: keyof Tables): Promise<void>;
  /** Over `articles`: matches `articles.seq`. */
  readonly search: FullTextSearch;
  /** Over `article_events`: matches the numbers of `event_words`, joined as `w`. */
  readonly eventSearch: FullTextSearch;
  /** The driver's error as ours. */
  translate(error: unknown): StoreError;
  /** True for errors after which the whole transaction can simply be run again. */
  isRetryable(error: unknown): boolean;
}

/** Full-text search: words (see words.ts) that must all occur, English stems compared. */
export interface FullTextSearch {
  create(db: Kysely<Tables>): Promise<void>;
  put(tx: Transaction<Tables>, seq: number, words: string): Promise<void>;
  /** Condition on the row's number. `words` holds letters, digits and single spaces only, and at least one word. */
  matches(words: string): Expression<SqlBool>;
}
