import { type Database, plain } from '../database/index.ts';
import type { Extractions } from '../store.ts';
import { putExtraction } from './put.ts';
import { readCurrentExtraction } from './read.ts';

export { extractorKey } from './extractor-key.ts';
export { putExtraction } from './put.ts';
export { readCurrentExtraction } from './read.ts';
export { showVersion } from './show-version.ts';

/** What was read out of each version of an article, by each extractor. */
export function extractions(database: Database): Extractions {
  return {
    put: (articleId, version, extraction) => putExtraction(database, articleId, version, extraction),
    current: (articleId) => database.read((db) => readCurrentExtraction(db, articleId)),
    async has(articleId, version, extractorKey) {
      const row = await database.read((db) =>
        db
          .selectFrom('extractions')
          .select('id')
          .where('article_id', '=', plain(articleId))
          .where('version', '=', version)
          .where('extractor_key', '=', plain(extractorKey))
          .executeTakeFirst(),
      );
      return row !== undefined;
    },
  };
}
