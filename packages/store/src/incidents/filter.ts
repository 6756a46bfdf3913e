import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { type Engine, plain, type Tables } from '../database/index.ts';
import { searchWords } from '../words.ts';
import type { IncidentFilter } from './incidents.ts';

type Shown = Tables & { i: Tables['incidents'] };

/** The conditions of a filter on `incidents as i`; only incidents that something is told of are shown at all. */
export function incidentConditions(
  engine: Engine,
  filter: IncidentFilter,
): (eb: ExpressionBuilder<Shown, 'i'>) => Expression<SqlBool>[] {
  return (eb) => {
    const { type, status, country, entity, search, from, to, minConfidence, maxConfidence } = filter;
    // Written out, the number lets SQLite count from its indexes of shown incidents: with a filter, others are better.
    const isOpen = Object.values(filter).every((part) => part === undefined);
    const all: Expression<SqlBool>[] = [isOpen ? eb('i.reports', '>', sql.lit(0)) : eb('i.reports', '>', 0)];
    if (type?.length) all.push(eb('i.type', 'in', type));
    if (status?.length) all.push(eb('i.status', 'in', status));
    if (country?.length) all.push(eb('i.country', 'in', country));
    if (from !== undefined) all.push(eb('i.date_end', '>=', from));
    if (to !== undefined) all.push(eb('i.date_start', '<=', to));
    if (minConfidence !== undefined) all.push(eb('i.confidence', '>=', minConfidence));
    if (maxConfidence !== undefined) all.push(eb('i.confidence', '<=', maxConfidence));
    if (entity !== undefined) {
      const parties = eb
        .selectFrom('incident_parties as p')
        .innerJoin('entities as b', 'b.id', 'p.base_id')
        .innerJoin('entities as a', 'a.root', 'b.root')
        .select('p.incident_id')
        .where('a.id', '=', plain(entity));
      all.push(eb('i.id', 'in', parties));
    }
    if (search !== undefined && search.trim() !== '') {
      const words = searchWords(search);
      // A search for signs only finds nothing, rather than everything.
      if (words === '') all.push(sql<boolean>`1 = 0`);
      else {
        const found = eb
          .selectFrom('event_words as w')
          .innerJoin('incident_members as m', 'm.event_id', 'w.event_id')
          .select('m.incident_id')
          .where(engine.eventSearch.matches(words));
        all.push(eb('i.id', 'in', found));
      }
    }
    return all;
  };
}
