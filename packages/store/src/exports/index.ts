import { sql } from 'kysely';
import { viewArticle } from '../articles/index.ts';
import type { Database } from '../database/index.ts';
import { viewerOf } from '../review/index.ts';
import type { ExportQuery, Exports } from '../store.ts';
import { dump } from './dump.ts';
import { FORMATS } from './formats.ts';

/** Whoever exports sees what was decided. */
const EVERYTHING = viewerOf(null, 0);
const ARTICLES_AT_ONCE = 100;

/** The events as files for others. */
export function exports(database: Database): Exports {
  return {
    async *events({ format, events }) {
      const { head, separator, foot, isWhole, records } = FORMATS[format];
      yield head;
      let written = 0;
      for await (const id of articlesWithEvents(database, isWhole ? 'all' : events)) {
        const view = await database.readTogether((db) => viewArticle(db, id, EVERYTHING));
        if (view === null) continue;
        const queue = events === 'all' || isWhole ? view.queue : view.queue.filter((item) => item.state === 'accepted');
        for (const record of records({ ...view, queue })) {
          yield written++ === 0 ? record : separator + record;
        }
      }
      yield foot;
    },
    dump: () => dump(database),
  };
}

/** Ids in the order of arrival. */
async function* articlesWithEvents(database: Database, events: ExportQuery['events']): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const rows = await database.read((db) =>
      db
        .selectFrom('articles as a')
        .select(['a.seq', 'a.id'])
        .where('a.seq', '>', after)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('article_events as e')
              .select('e.id')
              .whereRef('e.article_id', '=', 'a.id')
              .where('e.is_current', '=', sql.lit(1))
              .$if(events === 'accepted', (q) => q.where('e.state', '=', 'accepted')),
          ),
        )
        .orderBy('a.seq')
        .limit(ARTICLES_AT_ONCE)
        .execute(),
    );
    if (rows.length === 0) return;
    for (const { seq, id } of rows) {
      after = seq;
      yield id;
    }
  }
}
