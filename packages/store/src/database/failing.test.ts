import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { articles } from '../articles/index.ts';
import { anArticle } from '../contract/examples.ts';
import { openStore } from '../index.ts';
import { openDatabase } from './database.ts';

const directory = mkdtempSync(join(tmpdir(), 'opine-failing-'));
let files = 0;
const newFile = () => join(directory, `${++files}.db`);

afterAll(() => rmSync(directory, { recursive: true }));

describe('openStore', () => {
  it.each([
    ['', 'bad-url'],
    ['opine.db', 'bad-url'],
    ['mysql://user:secret@localhost/opine', 'bad-url'],
    ['sqlite:', 'bad-url'],
    ['sqlite:///a%2Fb.db', 'bad-url'],
    ['sqlite:/dev/null/opine.db', 'cannot-open'],
    [`sqlite:${tmpdir()}`, 'cannot-open'],
    ['postgres://user:secret@127.0.0.1:1/opine', 'unreachable'],
    ['postgres://user:secret@host.invalid/opine', 'unreachable'],
  ])('%s: %s', async (url, code) => {
    const error = await openStore(url).catch((reason) => reason);
    expect(error).toMatchObject({ name: 'StoreError', code });
    expect(error.message).not.toContain('secret');
  });

  it.each([
    [`sqlite:${directory}/a/opine%20.db`, 'a/opine%20.db'],
    [`sqlite://${directory}/b%20c/opine.db`, 'b c/opine.db'],
    ['sqlite::memory:', null],
  ])('takes %s', async (url, file) => {
    const store = await openStore(url);
    if (file !== null) expect(existsSync(join(directory, file))).toBe(true);
    expect(await store.articles.put(anArticle())).toMatchObject({ status: 'new' });
    await store.close();
    await store.close();
    await expect(store.articles.get('article-1')).rejects.toMatchObject({ code: 'closed' });
  });

  it('refuses a file that is not a database, and leaves it as it was', async () => {
    const file = newFile();
    writeFileSync(file, 'Gunmen stormed the ministry.'.repeat(100));
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('says so when the pages of the file are damaged', async () => {
    const file = newFile();
    const store = await openStore(`sqlite:${file}`);
    for (let i = 0; i < 200; i++) await store.articles.put(anArticle({ id: `article-${i}` }));
    await store.close();
    const handle = new BetterSqlite3(file);
    const size = handle.pragma('page_size', { simple: true }) as number;
    const pages = handle.pragma('page_count', { simple: true }) as number;
    handle.close();
    writeFileSync(file, Buffer.alloc(size * (pages - 1), 0xa5), { flag: 'r+' });
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'corrupt' });
  });
});

describe('a write that fails leaves nothing behind', () => {
  it('on a full disk', async () => {
    const database = await openDatabase(`sqlite:${newFile()}`);
    const store = articles(database);
    await store.put(anArticle());
    await database.read(async (db) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql`pragma max_page_count = ${sql.lit(rows[0].page_count + 3)}`.execute(db);
    });
    const large = anArticle({ id: 'large', text: 'Gunmen stormed the ministry. '.repeat(5000) });
    await expect(store.put(large)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await store.get('large')).toBeNull();
    expect((await store.list({ limit: 5 })).items).toHaveLength(1);
    expect(await store.put(anArticle({ id: 'small', text: 'No.' }))).toMatchObject({ status: 'new' });
    await database.close();
  });

  it('on a database that may only be read', async () => {
    const database = await openDatabase(`sqlite:${newFile()}`);
    const store = articles(database);
    await database.read((db) => sql`pragma query_only = on`.execute(db));
    await expect(store.put(anArticle())).rejects.toMatchObject({ code: 'read-only' });
    expect(await store.get('article-1')).toBeNull();
    await database.close();
  });

  it('in the middle of a transaction', async () => {
    const database = await openDatabase('sqlite::memory:');
    const work = database.write(async (tx) => {
      await tx.insertInto('ingest_failures').values({ url: 'u', code: 'c', message: 'm', at: 'now' }).execute();
      await sql`insert into no_such_table values (1)`.execute(tx);
    });
    await expect(work).rejects.toMatchObject({ code: 'database', cause: { code: 'SQLITE_ERROR' } });
    expect(await database.read((db) => db.selectFrom('ingest_failures').selectAll().execute())).toEqual([]);
    await database.close();
  });
});

describe('a locked file', () => {
  it('is waited for without stopping the process', async () => {
    const file = newFile();
    const store = await openStore(`sqlite:${file}`);
    const other = new BetterSqlite3(file);
    other.exec('begin immediate');
    const put = store.articles.put(anArticle());
    setTimeout(() => other.exec('commit'), 200);
    expect(await put).toMatchObject({ status: 'new' });
    other.close();
    await store.close();
  });
});
