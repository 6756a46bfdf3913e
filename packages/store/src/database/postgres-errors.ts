import { StoreError, type StoreErrorCode } from '../errors.ts';

/** Beginnings of SQLSTATE (PostgreSQL, appendix A) and of Node's network errors, what they mean here and what to do. */
const MEANINGS: readonly (readonly [prefix: string, code: StoreErrorCode, advice: string])[] = [
  ['53100', 'disk-full', 'the disk of the server is full: free some space and run it again, nothing was half written'],
  ['25006', 'read-only', 'the server takes no writes (a standby?): connect to the primary'],
  ['42501', 'read-only', 'the user may not do this: grant the rights, or connect as another user'],
  ['55P03', 'locked', 'another connection has kept it locked: end that connection or try again later'],
  ['57014', 'locked', 'the statement took too long or was cancelled: try again later'],
  ['40001', 'locked', 'other writers came in between time and again: try again later'],
  ['40P01', 'locked', 'other writers came in between time and again: try again later'],
  ['XX001', 'corrupt', 'the server reports damaged data: restore a backup'],
  ['XX002', 'corrupt', 'the server reports a damaged index: REINDEX it'],
  ['28', 'unreachable', 'the server refused the user or password: check the URL'],
  ['3D000', 'unreachable', 'there is no such database: create it, or check the URL'],
  ['53300', 'unreachable', 'the server has no connection left: raise max_connections or run fewer processes'],
  ['57P0', 'unreachable', 'the server is going down or coming up: try again later'],
  ['08', 'unreachable', 'the connection broke: try again later'],
  ['ECONN', 'unreachable', 'no connection: check that the server runs and the URL is right'],
  ['ENOTFOUND', 'unreachable', 'the host is unknown: check the URL'],
  ['EAI_AGAIN', 'unreachable', 'the host cannot be looked up: check the network'],
  ['ETIMEDOUT', 'unreachable', 'the server does not answer: check the network'],
  ['EHOSTUNREACH', 'unreachable', 'the server cannot be reached: check the network'],
  ['EPIPE', 'unreachable', 'the connection broke: try again later'],
];

/** The driver's error as a `StoreError` that names the server and database. */
export function translatePostgresError(error: unknown, where: string): StoreError {
  const text = error instanceof Error ? error.message : String(error);
  const state = (error as { code?: unknown }).code;
  if (typeof state !== 'string') {
    // pg reports a broken or slow connection as an error without a code.
    const broken = /connection|timeout/i.test(text);
    const advice = broken ? 'no connection: check that the server runs and try again' : 'the query failed';
    return new StoreError(broken ? 'unreachable' : 'database', `${where}: ${advice} (${text})`, error);
  }
  for (const [prefix, code, advice] of MEANINGS) {
    if (state.startsWith(prefix)) return new StoreError(code, `${where}: ${advice} (${text})`, error);
  }
  return new StoreError('database', `${where}: the database refused the statement (${text})`, error);
}

/** True when the transaction lost against another one (serialization failure, deadlock) and can be run again. */
export function isPostgresConflict(error: unknown): boolean {
  const state = (error as { code?: unknown } | null)?.code;
  return state === '40001' || state === '40P01';
}
