import { sql } from 'kysely';
import type { Database } from './database/index.ts';
import { countQueue, viewerOf } from './review/index.ts';
import type { Store } from './store.ts';

/** Counts over the current extractions. */
export function stats(database: Database): ReturnType<Store['stats']> {
  return database.readTogether(async (db) => {
    const count = async (table: 'articles' | 'article_claims' | 'article_entities') => {
      const row = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return row.n;
    };
    const partial = await db
      .selectFrom('articles')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('partial', '=', 1)
      .executeTakeFirstOrThrow();
    const types = await db
      .selectFrom('article_events')
      .select((eb) => ['type', eb.fn.countAll<number>().as('n')] as const)
      .where('is_current', '=', sql.lit(1))
      .groupBy('type')
      .orderBy('type')
      .execute();
    return {
      articles: await count('articles'),
      partialArticles: partial.n,
      events: types.reduce((sum, { n }) => sum + n, 0),
      claims: await count('article_claims'),
      entities: await count('article_entities'),
      queue: await countQueue(db, viewerOf(null, 0)),
      eventsByType: Object.fromEntries(types.map(({ type, n }) => [type, n])),
    };
  });
}
