import { afterEach, describe } from 'vitest';
import { accountsContract } from './contract/accounts.ts';
import { articlesContract } from './contract/articles.ts';
import { crawlContract } from './contract/crawl/index.ts';
import { dumpsContract } from './contract/dumps.ts';
import { exportsContract } from './contract/exports.ts';
import { extractionsContract } from './contract/extractions.ts';
import { hostileContract } from './contract/hostile.ts';
import { migrationsContract } from './contract/migrations.ts';
import { repeatsContract } from './contract/repeats.ts';
import { resolutionContract } from './contract/resolution/index.ts';
import { reviewContract } from './contract/review/index.ts';
import { writersContract } from './contract/writers.ts';
import { openStore, type Store, type StoreOptions } from './index.ts';

/** What the contract's parts work with: each opens stores that are closed after the test. */
export interface Bench {
  /** The URL of an empty database of its own. */
  fresh(): Promise<string>;
  /** Opens the store at `url`, by default at a fresh one. */
  open(url?: string, options?: StoreOptions): Promise<Store>;
}

/** What every store has to do, whatever the engine. `fresh` makes an empty database and gives its URL. */
export function storeContract(name: string, fresh: () => Promise<string>): void {
  const stores: Store[] = [];
  const bench: Bench = {
    fresh,
    async open(url, options) {
      const store = await openStore(url ?? (await fresh()), options);
      stores.push(store);
      return store;
    },
  };
  describe(name, { timeout: 30_000 }, () => {
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close();
    });
    articlesContract(bench);
    accountsContract(bench);
    extractionsContract(bench);
    reviewContract(bench);
    exportsContract(bench);
    dumpsContract(bench);
    crawlContract(bench);
    resolutionContract(bench);
    hostileContract(bench);
    migrationsContract(bench);
    repeatsContract(bench);
    writersContract(bench);
  });
}
