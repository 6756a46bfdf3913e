import type { Selectable } from 'kysely';
import { type Database, plain, type Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import type { PageState, Pages, Visit, VisitOutcome } from './crawl.ts';
import { countInDay } from './days.ts';
import { makeState } from './states.ts';
import type { CrawlPagesTable } from './tables.ts';

/** SQLite takes up to 32,766 parameters; PostgreSQL more. */
const AT_ONCE = 500;

/** What is remembered of single addresses. */
export function pages(database: Database): Pages {
  return {
    get: async (url) => (await read(database, [url])).get(url) ?? null,
    known: (urls) => read(database, urls),
    async due(source, now, limit) {
      const rows = await database.read((db) =>
        db
          .selectFrom('crawl_pages')
          .selectAll()
          .where('source', '=', plain(source))
          .where('next_ms', '<=', now)
          .orderBy('next_ms')
          .limit(limit)
          .execute(),
      );
      return rows.map(toPage);
    },
    visited: (visit) => database.write((tx) => putVisit(tx, visit)),
  };
}

async function read(database: Database, urls: readonly string[]): Promise<Map<string, PageState>> {
  const found = new Map<string, PageState>();
  for (let from = 0; from < urls.length; from += AT_ONCE) {
    const ids = urls.slice(from, from + AT_ONCE).map((url) => keyOf(url));
    const rows = await database.read((db) => db.selectFrom('crawl_pages').selectAll().where('id', 'in', ids).execute());
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const url of urls.slice(from, from + AT_ONCE)) {
      const row = byId.get(keyOf(url));
      if (row !== undefined) found.set(url, toPage(row));
    }
  }
  return found;
}

async function putVisit(tx: Writer, visit: Visit): Promise<void> {
  const source = plain(visit.source);
  await countInDay(tx, source, visit.at, visit.outcome);
  if (visit.outcome === 'new') {
    await makeState(tx, source);
    await tx.updateTable('crawl_source_states').set({ last_added_ms: visit.at }).where('source', '=', source).execute();
  }
  if (visit.url === null) return;
  const failed = visit.outcome === 'failed';
  const now = {
    source,
    visited_ms: visit.at,
    outcome: visit.outcome,
    code: plain(visit.code),
    next_ms: visit.nextAt,
    ...(visit.article === null ? {} : { article_id: plain(visit.article) }),
    ...(visit.validators === null
      ? {}
      : { etag: plain(visit.validators.etag), last_modified: plain(visit.validators.lastModified) }),
  };
  await tx
    .insertInto('crawl_pages')
    .values({
      id: keyOf(visit.url),
      url: plain(visit.url),
      first_ms: visit.at,
      visits: 1,
      failures: failed ? 1 : 0,
      ...now,
    })
    .onConflict((oc) =>
      oc.column('id').doUpdateSet((eb) => ({
        ...now,
        visits: eb('crawl_pages.visits', '+', 1),
        failures: failed ? eb('crawl_pages.failures', '+', 1) : 0,
      })),
    )
    .execute();
}

function toPage(row: Selectable<CrawlPagesTable>): PageState {
  return {
    url: row.url,
    source: row.source,
    article: row.article_id,
    validators: { etag: row.etag, lastModified: row.last_modified },
    firstAt: row.first_ms,
    visitedAt: row.visited_ms,
    outcome: row.outcome as VisitOutcome,
    code: row.code,
    visits: row.visits,
    failures: row.failures,
    nextAt: row.next_ms,
  };
}
