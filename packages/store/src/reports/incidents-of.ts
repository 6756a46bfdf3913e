import type { IncidentSummary, QueueItem } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';

/** The incidents that some events are reports of, by event. */
export async function incidentsOf(
  db: Reader,
  events: readonly string[],
): Promise<Map<string, NonNullable<QueueItem['incident']>>> {
  if (events.length === 0) return new Map();
  const rows = await db
    .selectFrom('incident_members as m')
    .innerJoin('incidents as i', 'i.id', 'm.incident_id')
    .select(['m.event_id', 'i.id', 'i.reports', 'i.record'])
    .where('m.event_id', 'in', events)
    .execute();
  return new Map(
    rows.map(({ event_id, id, reports, record }) => [
      event_id,
      { id, reports, sources: fromJson<Partial<IncidentSummary>>(record).sources ?? 0 },
    ]),
  );
}
