import type { Event, Extraction } from '@opine/schema';
import { fromJson, type Writer } from '../database/index.ts';
import { carryDecisions } from './carry-decisions.ts';
import { eventIds, type PlacedEvent } from './event-id.ts';
import { claimRows, entityRows, eventClaimRows, eventRow, participantRows, triggerRows } from './rows.ts';
import { readText } from './text.ts';

export interface StoredAs {
  readonly id: string;
  readonly articleId: string;
  readonly version: number;
  readonly extraction: Extraction;
}

const ROWS_AT_ONCE = 400;

/**
 * Makes an extraction the one that its article is shown with: its entities, claims and events take the place of the
 * former ones. Events that are gone stay as rows, for the sake of the decisions about them, but are no longer current.
 * The caller holds the article's lock.
 */
export async function makeCurrent(tx: Writer, stored: StoredAs): Promise<void> {
  const { id, articleId, version, extraction } = stored;
  const former = await tx
    .updateTable('article_events')
    .set({ is_current: 0 })
    .where('article_id', '=', articleId)
    .where('is_current', '=', 1)
    .returning(['id', 'version', 'decision_seq', 'record'])
    .execute();
  await removeRows(tx, articleId);

  const { text, textHash } = await readText(tx, articleId, version);
  const ids = eventIds(articleId, textHash, extraction.events);
  const events = extraction.events.map((event, i): PlacedEvent => ({ id: ids[i], version, event }));
  await insertAll(entityRows(articleId, extraction), (rows) => tx.insertInto('article_entities').values(rows));
  await insertAll(claimRows(articleId, extraction, text), (rows) => tx.insertInto('article_claims').values(rows));
  // State and decision are left as they are: an event that was decided on stays decided.
  await insertAll(
    events.map((placed) => eventRow(articleId, id, placed)),
    (rows) =>
      tx
        .insertInto('article_events')
        .values(rows)
        .onConflict((oc) =>
          oc.column('id').doUpdateSet((eb) => ({
            extraction_id: eb.ref('excluded.extraction_id'),
            is_current: eb.ref('excluded.is_current'),
            mode: eb.ref('excluded.mode'),
            status: eb.ref('excluded.status'),
            date_start: eb.ref('excluded.date_start'),
            date_end: eb.ref('excluded.date_end'),
            place: eb.ref('excluded.place'),
            country: eb.ref('excluded.country'),
            killed: eb.ref('excluded.killed'),
            injured: eb.ref('excluded.injured'),
            confidence: eb.ref('excluded.confidence'),
            review_order: eb.ref('excluded.review_order'),
            record: eb.ref('excluded.record'),
          })),
        ),
  );
  await insertAll(events.flatMap(participantRows), (rows) => tx.insertInto('article_event_participants').values(rows));
  await insertAll(events.flatMap(triggerRows), (rows) => tx.insertInto('article_event_triggers').values(rows));
  await insertAll(events.flatMap(eventClaimRows), (rows) => tx.insertInto('article_event_claims').values(rows));

  const gone = former
    .filter((row) => row.decision_seq !== null && !ids.includes(row.id))
    .map((row) => ({
      id: row.id,
      version: row.version,
      event: fromJson<Event>(row.record),
      decision: row.decision_seq!,
    }));
  const stayed = new Set(former.map((row) => row.id));
  if (gone.length > 0) await carryDecisions(tx, articleId, gone, stayed, events);
  await tx.updateTable('articles').set({ extraction_id: id }).where('id', '=', articleId).execute();
}

/** Removes the rows of the extraction that was current, except for its events themselves. */
async function removeRows(tx: Writer, articleId: string): Promise<void> {
  await tx.deleteFrom('article_entities').where('article_id', '=', articleId).execute();
  await tx.deleteFrom('article_claims').where('article_id', '=', articleId).execute();
  for (const table of ['article_event_participants', 'article_event_triggers', 'article_event_claims'] as const) {
    await tx
      .deleteFrom(table)
      .where('event_id', 'in', (eb) => eb.selectFrom('article_events').select('id').where('article_id', '=', articleId))
      .execute();
  }
}

/** Inserts rows in statements of a size that both engines take. */
async function insertAll<Row>(rows: Row[], insert: (rows: Row[]) => { execute(): Promise<unknown> }): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await insert(rows.slice(i, i + ROWS_AT_ONCE)).execute();
}
