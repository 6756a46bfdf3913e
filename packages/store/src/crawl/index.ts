import type { Database } from '../database/index.ts';
import { copies } from './copies/index.ts';
import type { Crawl } from './crawl.ts';
import { fetches } from './fetches.ts';
import { pages } from './pages.ts';
import { sources } from './sources.ts';
import { states } from './states.ts';
import { readUnread } from './unread.ts';

export { describeCopies } from './copies/index.ts';

/** What the crawl remembers between runs and after crashes. */
export function crawl(database: Database): Crawl {
  return {
    sources: sources(database),
    states: states(database),
    pages: pages(database),
    fetches: fetches(database),
    copies: copies(database),
    unread: (query) => readUnread(database, query),
  };
}
