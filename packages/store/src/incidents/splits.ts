import type { IncidentDecisionRequest } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';

/** A decision about incidents as it is kept. */
export interface IncidentDecision extends IncidentDecisionRequest {
  readonly id: string;
  readonly at: string;
}

/** All decisions about incidents, in their order. */
export async function readDecisions(db: Reader): Promise<IncidentDecision[]> {
  const rows = await db.selectFrom('incident_decisions').select('record').orderBy('seq').execute();
  return rows.map((row) => fromJson<IncidentDecision>(row.record));
}

/** The events that each split is about: those that it names, and what became of them in later extractions. */
export async function eventsOfSplits(db: Reader): Promise<Map<string, Set<string>>> {
  const events = new Map<string, Set<string>>();
  for (const decision of await readDecisions(db)) {
    if (decision.kind === 'split') events.set(decision.id, new Set(decision.events));
  }
  const rows = await db.selectFrom('incident_anchors').selectAll().execute();
  for (const { decision_id, event_id } of rows) events.get(decision_id)?.add(event_id);
  return events;
}

/** The splits that an event is part of. */
export async function splitsOf(db: Reader, eventId: string): Promise<string[]> {
  return [...(await eventsOfSplits(db))].filter(([, events]) => events.has(eventId)).map(([id]) => id);
}
