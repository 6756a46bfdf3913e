import type { IncidentPage, IncidentQuery, IncidentSummary } from '@opine/schema';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type Engine, fromJson, type Reader } from '../database/index.ts';
import { incidentConditions } from './filter.ts';
import { underCurrentNames } from './shown.ts';

const ORDERS = { date: 'i.day', reports: 'i.reports', newest: 'i.latest' } as const;

/** A page of incidents: the latest, the most reported or the newest told first. */
export async function readPage(db: Reader, engine: Engine, query: IncidentQuery): Promise<IncidentPage> {
  const { order, limit, cursor, ...filter } = query;
  const after = cursor === undefined ? undefined : decodeCursor(`incidents ${order}`, cursor);
  const column = ORDERS[order];
  const conditions = incidentConditions(engine, filter);
  let rows = db
    .selectFrom('incidents as i')
    .select(['i.id', 'i.record', `${column} as sorted`])
    .where((eb) => eb.and(conditions(eb)))
    .orderBy(column, 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [, at, id = ''] = after;
    rows = rows.where(({ eb, refTuple, tuple }) => eb(refTuple(column, 'i.id'), '<', tuple(at, id)));
  }
  const found = await rows.execute();
  const { total } = await db
    .selectFrom('incidents as i')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where((eb) => eb.and(conditions(eb)))
    .executeTakeFirstOrThrow();
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: await underCurrentNames(
      db,
      found.slice(0, limit).map(({ record }) => fromJson<IncidentSummary>(record)),
    ),
    next: last === undefined ? null : encodeCursor([`incidents ${order}`, last.sorted, last.id]),
    total,
  };
}
