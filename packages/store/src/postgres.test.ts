import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../../testing/services.ts';
import { anArticle } from './contract/examples.ts';
import { openStore } from './index.ts';
import { storeContract } from './store.contract.ts';

const server = await startPostgres();
let schemas = 0;

async function run(statement: string): Promise<void> {
  const client = new pg.Client(server!.url);
  await client.connect();
  await client.query(statement);
  await client.end();
}

function withOptions(options: string): string {
  return `${server!.url}?options=${encodeURIComponent(options)}`;
}

/** A schema of its own for each store, in the one database. */
async function fresh(): Promise<string> {
  const schema = `store_${++schemas}`;
  await run(`create schema ${schema}`);
  return withOptions(`-c search_path=${schema}`);
}

describe.skipIf(server === null)('with a PostgreSQL server', () => {
  storeContract('store on PostgreSQL', fresh);

  describe('openStore', () => {
    it('says so when there is no such database', async () => {
      const url = server!.url.replace(/postgres$/, 'elsewhere');
      await expect(openStore(url)).rejects.toMatchObject({
        code: 'unreachable',
        message: expect.stringContaining('elsewhere'),
      });
    });

    it('says so when the server takes no writes', async () => {
      const url = withOptions('-c default_transaction_read_only=on');
      await expect(openStore(url)).rejects.toMatchObject({ code: 'read-only' });
    });

    it('refuses a database that cannot hold every script', async () => {
      await run(`create database latin encoding 'LATIN1' locale 'C' template template0`);
      const url = server!.url.replace(/postgres$/, 'latin');
      await expect(openStore(url)).rejects.toMatchObject({
        code: 'cannot-open',
        message: expect.stringContaining('LATIN1'),
      });
    });
  });

  it('goes on after the server has dropped its connections', async () => {
    const store = await openStore(await fresh());
    await store.articles.put(anArticle());
    await run('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $$opine$$');
    // The first query may still be given a connection that is about to be found broken.
    await store.articles.get('article-1').catch((error) => expect(error).toMatchObject({ code: 'unreachable' }));
    expect((await store.articles.get('article-1'))?.id).toBe('article-1');
    await store.close();
  });
});

afterAll(() => server?.stop());
