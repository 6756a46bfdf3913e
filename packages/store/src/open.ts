import { articles } from './articles/index.ts';
import { crawl } from './crawl/index.ts';
import { openDatabase } from './database/index.ts';
import { exports } from './exports/index.ts';
import { extractions } from './extractions/index.ts';
import { failures } from './failures.ts';
import { decisions, queue } from './review/index.ts';
import { stats } from './stats.ts';
import type { Store } from './store.ts';

/**
 * Opens a store, makes it when it is not there yet, and brings its tables up to date.
 * `url`: `sqlite:/path/opine.db`, `sqlite::memory:` or `postgres://user:password@host/database`.
 * Throws a `StoreError`: `bad-url`, `cannot-open`, `unreachable`, `store-too-new`, `read-only`, `locked`, `corrupt`.
 */
export async function openStore(url: string): Promise<Store> {
  const database = await openDatabase(url);
  return {
    articles: articles(database),
    extractions: extractions(database),
    queue: queue(database),
    decisions: decisions(database),
    failures: failures(database),
    crawl: crawl(database),
    export: exports(database),
    stats: () => stats(database),
    close: () => database.close(),
  };
}
