import { describe, expect, it } from 'vitest';
import { isPostgresConflict, translatePostgresError } from './postgres-errors.ts';
import { translateSqliteError } from './sqlite-errors.ts';

const failed = (code: string | undefined, message = 'it failed') => Object.assign(new Error(message), { code });

describe('translateSqliteError', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_BUSY_SNAPSHOT', 'locked'],
    ['SQLITE_CORRUPT_VTAB', 'corrupt'],
    ['SQLITE_NOTADB', 'corrupt'],
    ['SQLITE_CANTOPEN_ISDIR', 'cannot-open'],
    ['SQLITE_IOERR_WRITE', 'database'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'database'],
    [undefined, 'database'],
  ])('%s is %s', (sqlite, code) => {
    const cause = failed(sqlite);
    const error = translateSqliteError(cause, '/data/opine.db');
    expect(error).toMatchObject({ code, cause });
    expect(error.message).toMatch(/^\/data\/opine\.db: .+\(it failed\)$/);
  });
});

describe('translatePostgresError', () => {
  it.each([
    ['53100', 'disk-full'],
    ['25006', 'read-only'],
    ['42501', 'read-only'],
    ['55P03', 'locked'],
    ['40P01', 'locked'],
    ['XX001', 'corrupt'],
    ['28P01', 'unreachable'],
    ['57P01', 'unreachable'],
    ['08006', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['23505', 'database'],
    ['42P01', 'database'],
  ])('%s is %s', (state, code) => {
    const cause = failed(state);
    const error = translatePostgresError(cause, 'postgres db.example/opine');
    expect(error).toMatchObject({ code, cause });
    expect(error.message).toMatch(/^postgres db\.example\/opine: .+\(it failed\)$/);
  });

  it.each([
    ['Connection terminated unexpectedly', 'unreachable'],
    ['timeout exceeded when trying to connect', 'unreachable'],
    ['something else', 'database'],
  ])('an error without a code, "%s", is %s', (message, code) => {
    expect(translatePostgresError(failed(undefined, message), 'postgres')).toMatchObject({ code });
  });
});

describe('isPostgresConflict', () => {
  it.each([
    ['40001', true],
    ['40P01', true],
    ['23505', false],
    [undefined, false],
  ])('%s: %j', (state, conflict) => expect(isPostgresConflict(failed(state))).toBe(conflict));
});
