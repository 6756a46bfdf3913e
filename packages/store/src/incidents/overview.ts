import type { EventType, IncidentOverview, IncidentSummary } from '@opine/schema';
import { type Engine, fromJson, type Reader } from '../database/index.ts';
import { incidentConditions } from './filter.ts';
import type { IncidentFilter } from './incidents.ts';

/** Rows and columns of the matrix: more can't be read. */
const MOST_PARTIES = 15;
const MOST_POINTS = 1000;

/** What the incidents that fit a filter are, by count: kinds, months, who to whom, and where. */
export async function readOverview(db: Reader, engine: Engine, filter: IncidentFilter): Promise<IncidentOverview> {
  const conditions = incidentConditions(engine, filter);
  const fitting = () => db.selectFrom('incidents as i').where((eb) => eb.and(conditions(eb)));
  const facet = async (column: 'i.type' | 'i.status' | 'i.country') => {
    const rows = await fitting()
      .select((eb) => [`${column} as value`, eb.fn.countAll<number>().as('count')] as const)
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy('count', 'desc')
      .orderBy(column)
      .execute();
    return rows.map(({ value, count }) => ({ value: value!, count }));
  };
  const months = await fitting()
    .select((eb) => ['i.month', 'i.type', eb.fn.countAll<number>().as('n')] as const)
    .where('i.month', 'is not', null)
    .groupBy(['i.month', 'i.type'])
    .orderBy('i.month')
    .execute();
  const timeline = new Map<string, Record<string, number>>();
  for (const { month, type, n } of months) timeline.set(month!, { ...timeline.get(month!), [type]: n });
  const points = await fitting()
    .select(['i.id', 'i.type', 'i.latitude', 'i.longitude', 'i.record'])
    .where('i.latitude', 'is not', null)
    .orderBy('i.day', 'desc')
    .orderBy('i.id')
    .limit(MOST_POINTS)
    .execute();
  return {
    facets: { type: await facet('i.type'), status: await facet('i.status'), country: await facet('i.country') },
    timeline: [...timeline].map(([month, counts]) => ({ month, counts })),
    matrix: await readMatrix(db, fitting),
    points: points.map(({ id, type, latitude, longitude, record }) => ({
      id,
      type: type as EventType,
      name: pointName(fromJson<IncidentSummary>(record)),
      latitude: latitude!,
      longitude: longitude!,
    })),
  };
}

const pointName = ({ type, place, date }: IncidentSummary) =>
  [type.toLowerCase(), place?.name, date?.start].filter((part) => part != null).join(', ');

type Fitting = () => ReturnType<typeof filtered>;
const filtered = (db: Reader) => db.selectFrom('incidents as i').where('i.reports', '>', 0);

async function readMatrix(db: Reader, fitting: Fitting): Promise<IncidentOverview['matrix']> {
  const most = async (role: string) => {
    const rows = await fitting()
      .innerJoin('incident_parties as p', (join) => join.onRef('p.incident_id', '=', 'i.id').on('p.role', '=', role))
      .innerJoin('entities as a', 'a.id', 'p.base_id')
      .select((eb) => ['a.root', eb.fn.countAll<number>().as('n')] as const)
      .groupBy('a.root')
      .orderBy('n', 'desc')
      .orderBy('a.root')
      .limit(MOST_PARTIES)
      .execute();
    return rows.map(({ root }) => root);
  };
  const [actors, targets] = [await most('actor'), await most('target')];
  if (actors.length === 0 || targets.length === 0) return { actors: [], targets: [], cells: [] };
  const cells = await fitting()
    .innerJoin('incident_parties as p', (join) => join.onRef('p.incident_id', '=', 'i.id').on('p.role', '=', 'actor'))
    .innerJoin('incident_parties as q', (join) => join.onRef('q.incident_id', '=', 'i.id').on('q.role', '=', 'target'))
    .innerJoin('entities as a', 'a.id', 'p.base_id')
    .innerJoin('entities as t', 't.id', 'q.base_id')
    .select((eb) => ['a.root as actor', 't.root as target', eb.fn.count<number>('i.id').distinct().as('n')] as const)
    .where('a.root', 'in', actors)
    .where('t.root', 'in', targets)
    .groupBy(['a.root', 't.root'])
    .execute();
  const names = await db
    .selectFrom('entities')
    .select(['id', 'name', 'renamed'])
    .where('id', 'in', [...actors, ...targets])
    .execute();
  const nameOf = new Map(names.map(({ id, name, renamed }) => [id, renamed ?? name]));
  const used = (ids: string[], of: 'actor' | 'target') => ids.filter((id) => cells.some((cell) => cell[of] === id));
  const [rows, columns] = [used(actors, 'actor'), used(targets, 'target')];
  const named = (ids: string[]) => ids.map((id) => ({ id, name: nameOf.get(id) ?? '' }));
  return {
    actors: named(rows),
    targets: named(columns),
    cells: cells.map(({ actor, target, n }) => ({
      actor: rows.indexOf(actor),
      target: columns.indexOf(target),
      incidents: n,
    })),
  };
}
