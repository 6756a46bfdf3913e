import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { startPostgres } from '../../../testing/services.ts';
import { storeContract } from './store.contract.ts';

const server = await startPostgres();
let schemas = 0;

/** A schema of its own for each store, in the one database. */
async function fresh(): Promise<string> {
  const schema = `store_${++schemas}`;
  const client = new pg.Client(server!.url);
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  return `${server!.url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

describe.skipIf(server === null)('with a PostgreSQL server', () => {
  storeContract('store on PostgreSQL', fresh);
});

afterAll(() => server?.stop());
