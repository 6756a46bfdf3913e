import { accounts } from './accounts/index.ts';
import { articles } from './articles/index.ts';
import { crawl } from './crawl/index.ts';
import { openDatabase } from './database/index.ts';
import { entities } from './entities/index.ts';
import { exports } from './exports/index.ts';
import { extractions } from './extractions/index.ts';
import { failures } from './failures.ts';
import { imports } from './imports/index.ts';
import { incidents } from './incidents/index.ts';
import { followEntities, followReview } from './linking.ts';
import { decisions, leases, queue } from './review/index.ts';
import { stats } from './stats.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** The share of the decided events (0 to 1) that another reviewer is to judge again without knowing; 0 by default. */
  readonly secondReviews?: number;
}

/**
 * Opens a store, makes it when it is not there yet, and brings its tables up to date.
 * `url`: `sqlite:/path/opine.db`, `sqlite::memory:` or `postgres://user:password@host/database`.
 * Throws a `StoreError`: `bad-url`, `cannot-open`, `unreachable`, `store-too-new`, `read-only`, `locked`, `corrupt`.
 */
export async function openStore(url: string, { secondReviews = 0 }: StoreOptions = {}): Promise<Store> {
  const database = await openDatabase(url);
  return {
    articles: articles(database, secondReviews),
    extractions: extractions(database),
    queue: queue(database, secondReviews),
    decisions: decisions(database, secondReviews, followReview),
    leases: leases(database),
    accounts: accounts(database),
    entities: entities(database, followEntities),
    incidents: incidents(database, secondReviews),
    failures: failures(database),
    crawl: crawl(database),
    export: exports(database),
    import: imports(database, followReview),
    stats: () => stats(database),
    close: () => database.close(),
  };
}
