import { StoreError, type StoreErrorCode } from '../errors.ts';

/** SQLite's primary result codes (https://sqlite.org/rescode.html), what they mean here and what to do. */
const MEANINGS: readonly (readonly [sqlite: string, code: StoreErrorCode, advice: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'the disk is full: free some space and run it again, nothing was half written'],
  ['SQLITE_READONLY', 'read-only', 'the file or its folder may not be written: change their permissions or the URL'],
  ['SQLITE_PERM', 'read-only', 'the file or its folder may not be written: change their permissions or the URL'],
  ['SQLITE_BUSY', 'locked', 'another process has kept it locked: end that process or try again later'],
  ['SQLITE_LOCKED', 'locked', 'another process has kept it locked: end that process or try again later'],
  [
    'SQLITE_CORRUPT',
    'corrupt',
    'the file is damaged: restore a copy, or save what is readable with `sqlite3 .recover`',
  ],
  ['SQLITE_NOTADB', 'corrupt', 'the file is not a SQLite database: check the path'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'the file cannot be opened: check that it and its folder may be read and written'],
  ['SQLITE_IOERR', 'database', 'reading or writing the file failed: check the disk'],
];

/** The driver's error as a `StoreError` that names the file. */
export function translateSqliteError(error: unknown, file: string): StoreError {
  const sqlite = String((error as { code?: unknown }).code);
  const text = error instanceof Error ? error.message : String(error);
  for (const [prefix, code, advice] of MEANINGS) {
    if (sqlite.startsWith(prefix)) return new StoreError(code, `${file}: ${advice} (${text})`, error);
  }
  return new StoreError('database', `${file}: the database refused the statement (${text})`, error);
}
