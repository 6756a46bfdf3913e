import { randomUUID } from 'node:crypto';
import type { Decision, DecisionRequest, DecisionResponse, ReviewState, Verdict } from '@opine/schema';
import { type Database, fromJson, plain, toJson, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import type { Decisions } from '../store.ts';
import { countStates } from './counts.ts';
import { readItem } from './items.ts';

/** What reviewers decided: only ever added to. */
export function decisions(database: Database): Decisions {
  return {
    add: (eventId, request) => database.write((tx) => addDecision(tx, database, plain(eventId), request)),
    async history(eventId) {
      const rows = await database.read((db) =>
        db.selectFrom('decisions').select('record').where('event_id', '=', plain(eventId)).orderBy('seq').execute(),
      );
      return rows.map((row) => fromJson<Decision>(row.record));
    },
  };
}

async function addDecision(
  tx: Writer,
  database: Database,
  eventId: string,
  request: DecisionRequest,
): Promise<DecisionResponse> {
  const event = await tx
    .selectFrom('article_events')
    .select(['is_current', 'decision_seq'])
    .where('id', '=', eventId)
    // From here on, other decisions about this event wait for this one.
    .$if(database.engine.locksRows, (q) => q.forUpdate())
    .executeTakeFirst();
  const shown = `event ${JSON.stringify(eventId)}`;
  if (event === undefined) throw new StoreError('not-found', `there is no ${shown}: read the queue again`);
  if (event.is_current === 0) {
    const message = `${shown} is no longer part of its article's current extraction: read the queue again`;
    throw new StoreError('event-superseded', message);
  }
  const decision: Decision = {
    id: randomUUID(),
    event: eventId,
    verdict: request.verdict,
    undoes: null,
    reason: request.reason ?? null,
    reviewer: request.reviewer,
    at: new Date().toISOString(),
  };
  if (request.verdict === 'undo') {
    const inForce = await latestInForce(tx, eventId);
    if (inForce === undefined) {
      throw new StoreError('nothing-to-undo', `${shown} has no decision in force: there is nothing to take back`);
    }
    decision.undoes = inForce.id;
  }
  const seq = await insertDecision(tx, decision);
  const undone = request.verdict === 'undo';
  await applyDecision(tx, eventId, undone ? await latestInForce(tx, eventId) : { seq, verdict: request.verdict });
  const item = await readItem(tx, eventId);
  return { item: item!, also: [], decision, counts: await countStates(tx) };
}

/** The latest decision about the event that was not taken back. */
async function latestInForce(tx: Writer, eventId: string): Promise<(InForce & { id: string }) | undefined> {
  const row = await tx
    .selectFrom('decisions as d')
    .select(['d.seq', 'd.id', 'd.verdict'])
    .where('d.event_id', '=', eventId)
    .where('d.verdict', '!=', 'undo')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('decisions as u').select('u.seq').whereRef('u.undoes', '=', 'd.id'))),
    )
    .orderBy('d.seq', 'desc')
    .executeTakeFirst();
  return row === undefined ? undefined : { seq: row.seq, id: row.id, verdict: row.verdict as Verdict };
}

interface InForce {
  readonly seq: number;
  readonly verdict: Verdict;
}

/** Adds a decision to the log and gives its number; `carriedFrom` is the decision of an earlier extraction it repeats. */
export async function insertDecision(
  tx: Writer,
  decision: Decision,
  carriedFrom: string | null = null,
): Promise<number> {
  const { seq } = await tx
    .insertInto('decisions')
    .values({
      id: decision.id,
      event_id: decision.event,
      verdict: decision.verdict,
      undoes: decision.undoes,
      carried_from: carriedFrom,
      reviewer: plain(decision.reviewer),
      record: toJson(decision),
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

/** Sets the event's state to what the decision in force says; without one it is pending. */
export async function applyDecision(tx: Writer, eventId: string, inForce: InForce | undefined): Promise<void> {
  let state: ReviewState = 'pending';
  if (inForce !== undefined) state = inForce.verdict === 'accept' ? 'accepted' : 'rejected';
  await tx
    .updateTable('article_events')
    .set({ state, decision_seq: inForce?.seq ?? null })
    .where('id', '=', eventId)
    .execute();
}
