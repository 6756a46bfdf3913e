import type { EventFilter } from '@opine/schema';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { type Engine, plain, type Tables } from '../database/index.ts';
import { searchWords } from '../words.ts';

/** Any query that has the events in it as `e`. */
type Events = Tables & { e: Tables['article_events'] };

/**
 * The conditions of a filter on `article_events as e`, to be used as `.where((eb) => eb.and(eventConditions(…)(eb)))`.
 * Days are compared with the interval that the event's date may touch; an event without a date is in no interval.
 */
export function eventConditions(
  engine: Engine,
  filter: EventFilter,
): (eb: ExpressionBuilder<Events, 'e'>) => Expression<SqlBool>[] {
  return (eb) => {
    const all: Expression<SqlBool>[] = [];
    const { type, status, country, source, article, entity, search, from, to, minConfidence, maxConfidence } = filter;
    if (type?.length) all.push(eb('e.type', 'in', type));
    if (status?.length) all.push(eb('e.status', 'in', status));
    if (country?.length) all.push(eb('e.country', 'in', country));
    if (source?.length) {
      all.push(
        eb(
          'e.source',
          'in',
          source.map((id) => plain(id)),
        ),
      );
    }
    if (article !== undefined) all.push(eb('e.article_id', '=', plain(article)));
    if (entity !== undefined) {
      const events = eb
        .selectFrom('entity_members as m')
        .innerJoin('article_events as x', 'x.article_id', 'm.article_id')
        .innerJoin('article_event_participants as p', (join) =>
          join.onRef('p.event_id', '=', 'x.id').onRef('p.entity', '=', 'm.entity'),
        )
        .innerJoin('entities as a', 'a.root', 'm.entity_id')
        .select('x.id')
        .where('a.id', '=', plain(entity));
      all.push(eb('e.id', 'in', events));
    }
    if (from !== undefined) all.push(sql<boolean>`coalesce(e.date_end, e.date_start) >= ${from}`);
    if (to !== undefined) all.push(sql<boolean>`coalesce(e.date_start, e.date_end) <= ${to}`);
    if (minConfidence !== undefined) all.push(eb('e.confidence', '>=', minConfidence));
    if (maxConfidence !== undefined) all.push(eb('e.confidence', '<=', maxConfidence));
    if (search !== undefined && search.trim() !== '') {
      const words = searchWords(search);
      // A search for signs only finds nothing, rather than everything.
      if (words === '') all.push(sql<boolean>`1 = 0`);
      else {
        const found = eb.selectFrom('event_words as w').select('w.event_id').where(engine.eventSearch.matches(words));
        all.push(eb('e.id', 'in', found));
      }
    }
    return all;
  };
}
