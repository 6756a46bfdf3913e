import { type Database, fromJson, plain, toJson } from '../database/index.ts';
import { requireStorableId } from '../ids.ts';
import type { CrawlSource, CrawlSources } from './crawl.ts';
import type { CrawlSourcesTable } from './tables.ts';

/** The sources that were made in the desk or over the API. */
export function sources(database: Database): CrawlSources {
  return {
    async list() {
      const rows = await database.read((db) => db.selectFrom('crawl_sources').selectAll().orderBy('id').execute());
      return rows.map(toSource);
    },
    async put({ id, config, enabled }) {
      requireStorableId('source id', id);
      const now = new Date().toISOString();
      const values = { config: toJson(config), enabled: enabled ? 1 : 0, updated_at: now };
      const row = await database.write((tx) =>
        tx
          .insertInto('crawl_sources')
          .values({ id, created_at: now, ...values })
          .onConflict((oc) => oc.column('id').doUpdateSet(values))
          .returningAll()
          .executeTakeFirstOrThrow(),
      );
      return toSource(row);
    },
    async remove(id) {
      const { numDeletedRows } = await database.write((tx) =>
        tx.deleteFrom('crawl_sources').where('id', '=', plain(id)).executeTakeFirstOrThrow(),
      );
      return numDeletedRows > 0n;
    },
  };
}

function toSource(row: CrawlSourcesTable): CrawlSource {
  return {
    id: row.id,
    config: fromJson(row.config),
    enabled: row.enabled === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
