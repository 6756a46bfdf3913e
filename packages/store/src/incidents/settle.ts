import type { IncidentParty } from '@opine/schema';
import { insertAll, type Reader, toJson, type Writer } from '../database/index.ts';
import { toDay } from '../resolution/index.ts';
import { refreshWorth } from '../review/index.ts';
import { readReports, type StoredReport } from './stored-report.ts';
import { type Summed, sumUp } from './summary.ts';

/** Reports of an incident that are summed up at most: more say nothing new. */
const MOST_REPORTS = 300;

/** Sums up incidents anew from their reports as they now stand, and tells the review how many sources each has. */
export async function settleIncidents(tx: Writer, incidents: Iterable<string>): Promise<void> {
  for (const id of new Set(incidents)) await settleIncident(tx, id);
}

async function settleIncident(tx: Writer, id: string): Promise<void> {
  const reports = await readMembers(tx, id);
  await tx.deleteFrom('incident_parties').where('incident_id', '=', id).execute();
  if (reports.length === 0) {
    await tx.updateTable('incidents').set({ reports: 0 }).where('id', '=', id).execute();
    return;
  }
  const { summary } = await sumUpStored(tx, id, reports);
  const { date, place, type, status, confidence } = summary;
  await tx
    .updateTable('incidents')
    .set({
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
    })
    .where('id', '=', id)
    .execute();
  await insertAll(partyRows(id, reports), (part) =>
    tx
      .insertInto('incident_parties')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
  await refreshWorth(tx, new Map(reports.map((report) => [report.id, Math.max(1, summary.sources)])));
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

export async function readMembers(db: Reader, incident: string): Promise<StoredReport[]> {
  const rows = await db
    .selectFrom('incident_members')
    .select('event_id')
    .where('incident_id', '=', incident)
    .orderBy('event_id')
    .limit(MOST_REPORTS)
    .execute();
  return readReports(
    db,
    rows.map((row) => row.event_id),
  );
}

/** The summary under the names that the entities have over all articles. */
export async function sumUpStored(db: Reader, id: string, reports: readonly StoredReport[]): Promise<Summed> {
  const entities = [
    ...new Set(
      reports.flatMap(({ event, linked }) => event.participants.map(({ entity }) => linked.get(entity ?? ''))),
    ),
  ].filter((entity) => entity !== undefined);
  const rows =
    entities.length === 0
      ? []
      : await db
          .selectFrom('entities')
          .select(['id', 'name', 'renamed', 'country'])
          .where('id', 'in', entities)
          .execute();
  const summed = sumUp(id, reports, new Map(rows.map((row) => [row.id, row.renamed ?? row.name])));
  const countryOf = new Map(rows.map((row) => [row.id, row.country]));
  const withCountry = (party: IncidentParty) => ({ ...party, country: countryOf.get(party.entity ?? '') ?? null });
  const { summary } = summed;
  return {
    ...summed,
    summary: {
      ...summary,
      actors: summary.actors.map(withCountry),
      targets: summary.targets.map(withCountry),
      weapons: summary.weapons.map(withCountry),
    },
  };
}
