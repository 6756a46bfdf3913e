import type { Event } from '@opine/schema';
import type { Insertable } from 'kysely';
import { insertAll, plain, type Tables, toJson, type Writer } from '../database/index.ts';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** An event with the id that it has in the store. */
export interface IdentifiedEvent {
  readonly id: string;
  readonly event: Event;
}

/** The columns of `article_events` that repeat what the event says, for queries. */
export function eventColumns(event: Event) {
  return {
    type: event.type,
    mode: event.mode,
    status: event.status,
    date_start: event.date?.start ?? null,
    date_end: event.date?.end ?? null,
    place: plain(event.place?.name ?? null),
    country: event.place?.country ?? null,
    killed: event.casualties.killed,
    injured: event.casualties.injured,
    confidence: event.confidence,
    record: toJson(event),
  };
}

const PART_TABLES = ['article_event_participants', 'article_event_triggers', 'article_event_claims'] as const;

/** Stores the parts of events as rows; there must be none of these events yet. */
export async function insertParts(tx: Writer, events: readonly IdentifiedEvent[]): Promise<void> {
  await insertAll(events.flatMap(participantRows), (rows) => tx.insertInto('article_event_participants').values(rows));
  await insertAll(events.flatMap(triggerRows), (rows) => tx.insertInto('article_event_triggers').values(rows));
  await insertAll(events.flatMap(claimRows), (rows) => tx.insertInto('article_event_claims').values(rows));
}

/** Stores the parts of one event in place of those that are there. */
export async function replaceParts(tx: Writer, event: IdentifiedEvent): Promise<void> {
  await deleteParts(tx, event.id);
  await insertParts(tx, [event]);
}

/** Removes the parts of one event. */
export async function deleteParts(tx: Writer, eventId: string): Promise<void> {
  for (const table of PART_TABLES) await tx.deleteFrom(table).where('event_id', '=', eventId).execute();
}

/** Removes the parts of all events of an article. */
export async function removeParts(tx: Writer, articleId: string): Promise<void> {
  for (const table of PART_TABLES) {
    await tx
      .deleteFrom(table)
      .where('event_id', 'in', (eb) => eb.selectFrom('article_events').select('id').where('article_id', '=', articleId))
      .execute();
  }
}

/** One row for each participant, under the best of its names. */
function participantRows({ id, event }: IdentifiedEvent): Row<'article_event_participants'>[] {
  return event.participants.map((participant, position) => ({
    event_id: id,
    position,
    role: participant.role,
    type: participant.type,
    entity: plain(participant.entity),
    name: plain(participant.names[0]!),
    form: participant.form,
    certainty: participant.certainty,
  }));
}

function triggerRows({ id, event }: IdentifiedEvent): Row<'article_event_triggers'>[] {
  return event.triggers.map(({ start, end, text }, position) => ({
    event_id: id,
    position,
    start_offset: start,
    end_offset: end,
    text: plain(text),
  }));
}

function claimRows({ id, event }: IdentifiedEvent): Row<'article_event_claims'>[] {
  return [...new Set(event.claims.map((claim) => plain(claim)))].map((claim) => ({ event_id: id, claim }));
}
