import type { IncidentSummary } from '@opine/schema';
import { sql } from 'kysely';
import { insertAll, type Reader, toJson, type Writer } from '../database/index.ts';
import { toDay } from '../resolution/index.ts';
import { refreshWorth } from '../review/index.ts';
import { readReports, type StoredReport } from './stored-report.ts';
import { sumUp } from './summary.ts';

/** Reports of an incident that are summed up at most: more say nothing new. */
const MOST_REPORTS = 300;
const AT_ONCE = 50;

/** Sums up incidents anew from their reports as they now stand, and tells the review how many sources each has. */
export async function settleIncidents(tx: Writer, incidents: Iterable<string>): Promise<void> {
  const ids = [...new Set(incidents)];
  // In parts, so that an article of thousands of events is not in memory several times over.
  for (let i = 0; i < ids.length; i += AT_ONCE) await settleSome(tx, ids.slice(i, i + AT_ONCE));
}

async function settleSome(tx: Writer, ids: readonly string[]): Promise<void> {
  const reportsOf = await readMembers(tx, ids);
  await tx.deleteFrom('incident_parties').where('incident_id', 'in', ids).execute();
  const empty = ids.filter((id) => !reportsOf.has(id));
  if (empty.length > 0) await tx.updateTable('incidents').set({ reports: 0 }).where('id', 'in', empty).execute();
  const known = await readEntities(tx, [...reportsOf.values()].flat());
  const summed = [...reportsOf].map(([id, reports]) => ({ reports, ...sumUp(id, reports, known) }));
  await insertAll(
    summed.map(({ summary, reports }) => rowOf(summary, reports)),
    (part) =>
      tx
        .insertInto('incidents')
        .values(part)
        .onConflict((oc) =>
          oc
            .column('id')
            .doUpdateSet((eb) => Object.fromEntries(FILLED.map((name) => [name, eb.ref(`excluded.${name}`)]))),
        ),
  );
  const parties = [...reportsOf].flatMap(([id, reports]) => partyRows(id, reports));
  await insertAll(parties, (part) => tx.insertInto('incident_parties').values(part));
  const sources = summed.flatMap(({ summary, reports }) =>
    reports.map(({ id }) => [id, Math.max(1, summary.sources)] as const),
  );
  await refreshWorth(tx, new Map(sources));
}

const FILLED = [
  'type',
  'status',
  'country',
  'date_start',
  'date_end',
  'day',
  'month',
  'latitude',
  'longitude',
  'confidence',
  'reports',
  'latest',
  'record',
] as const;

function rowOf(summary: IncidentSummary, reports: readonly StoredReport[]) {
  const { id, date, place, type, status, confidence } = summary;
  return {
    id,
    root: id,
    type,
    status,
    country: place?.country ?? null,
    date_start: date?.start ?? null,
    date_end: date?.end ?? null,
    day: date?.start == null ? 0 : toDay(date.start),
    month: (date?.start ?? null)?.slice(0, 7) ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    confidence,
    reports: summary.reports,
    latest: Math.max(...reports.map(({ articleMs }) => articleMs)),
    record: toJson(summary),
  };
}

function partyRows(incident_id: string, reports: readonly StoredReport[]) {
  const rows = reports
    .filter(({ state }) => state !== 'rejected')
    .flatMap(({ event, bases }) =>
      event.participants.flatMap(({ role, entity }) => {
        const base_id = bases.get(entity ?? '');
        return base_id === undefined || role === 'weapon' ? [] : [{ incident_id, role, base_id }];
      }),
    );
  return [...new Map(rows.map((row) => [`${row.role} ${row.base_id}`, row])).values()];
}

/** The reports of each of some incidents; those of which nothing is told any more have none. */
export async function readMembers(db: Reader, incidents: readonly string[]): Promise<Map<string, StoredReport[]>> {
  if (incidents.length === 0) return new Map();
  const ranked = sql<number>`row_number() over (partition by incident_id order by event_id)`;
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('incident_members')
        .select(['incident_id', 'event_id', ranked.as('rank')])
        .where('incident_id', 'in', incidents)
        .as('m'),
    )
    .select(['incident_id', 'event_id'])
    .where('rank', '<=', MOST_REPORTS)
    .orderBy('event_id')
    .execute();
  const incidentOf = new Map(rows.map(({ event_id, incident_id }) => [event_id, incident_id]));
  const found = new Map<string, StoredReport[]>();
  for (const report of await readReports(db, [...incidentOf.keys()])) {
    const incident = incidentOf.get(report.id)!;
    found.set(incident, [...(found.get(incident) ?? []), report]);
  }
  return found;
}

/** The entities that take part in some reports, as they are called over all articles. */
export async function readEntities(
  db: Reader,
  reports: readonly StoredReport[],
): Promise<Map<string, { name: string; country: string | null }>> {
  const ids = new Set(
    reports.flatMap(({ event, linked }) => event.participants.flatMap(({ entity }) => linked.get(entity ?? '') ?? [])),
  );
  if (ids.size === 0) return new Map();
  const rows = await db
    .selectFrom('entities')
    .select(['id', 'name', 'renamed', 'country'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name, renamed, country }) => [id, { name: renamed ?? name, country }]));
}
