import { randomUUID } from 'node:crypto';
import type { Decision, DecisionRequest, DecisionResponse, Event } from '@opine/schema';
import { type Database, type Engine, fromJson, plain, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import { requireStorableId } from '../ids.ts';
import type { Decisions } from '../store.ts';
import { isBlind, type Viewer, viewerOf } from './blind.ts';
import { checkDecision } from './check.ts';
import { countQueue } from './counts.ts';
import { undoable } from './fold.ts';
import { readItems } from './items.ts';
import { endLease, requireFree } from './leases.ts';
import { insertDecision, type Logged, readLog } from './log.ts';
import { settle } from './settle.ts';
import { insertPart } from './split.ts';

/** Verdicts that anybody may add, whoever has the event in hand. */
const BESIDE = new Set<Decision['verdict']>(['flag', 'unflag', 'comment']);
/** Verdicts that a second reviewer gives without knowing the first one's. */
const JUDGING = new Set<Decision['verdict']>(['accept', 'reject']);
/** Verdicts after which a reviewer goes on to the next event. */
const DONE = new Set<Decision['verdict']>(['accept', 'reject', 'merge', 'skip']);

/** Told of the events that a decision has changed, while its transaction is open. */
export type FollowReview = (tx: Writer, engine: Engine, articleId: string, events: readonly string[]) => Promise<void>;

/** What reviewers decided: only ever added to. */
export function decisions(database: Database, secondShare: number, follow: FollowReview): Decisions {
  return {
    add: (eventId, request) =>
      database.write((tx) =>
        addDecision(tx, database.engine, plain(eventId), request, viewerOf(request.reviewer, secondShare), follow),
      ),
    async history(eventId, reviewer) {
      return database.readTogether(async (db) => {
        const id = plain(eventId);
        if (await isBlind(db, id, viewerOf(reviewer, secondShare))) return [];
        const log = await readLog(db, [id]);
        return (log.get(id) ?? []).map(({ decision }) => decision);
      });
    },
  };
}

async function addDecision(
  tx: Writer,
  engine: Engine,
  eventId: string,
  request: DecisionRequest,
  viewer: Viewer,
  follow: FollowReview,
): Promise<DecisionResponse> {
  const event = await lockEvent(tx, engine, eventId);
  const said = (await readLog(tx, [eventId])).get(eventId) ?? [];
  const repeated = request.key === undefined ? undefined : await findByKey(tx, request.key, eventId);
  if (repeated !== undefined) return answer(tx, repeated, [], viewer);

  if (!BESIDE.has(request.verdict)) await requireFree(tx, eventId, request.reviewer);
  await checkDecision(tx, event, request);
  const decision = decisionOf(event, said, request);
  const second = JUDGING.has(decision.verdict) && (await isBlind(tx, eventId, viewer));
  await insertDecision(tx, decision, {
    extraction: event.extraction_id,
    second,
  });
  if (decision.verdict === 'split') await insertPart(tx, event, decision);
  if (DONE.has(decision.verdict)) await endLease(tx, eventId, plain(decision.reviewer));
  const { changed } = await settle(tx, engine, event.article_id);
  await follow(tx, engine, event.article_id, changed);
  return answer(
    tx,
    decision,
    changed.filter((id) => id !== eventId),
    viewer,
  );
}

export type LockedEvent = Awaited<ReturnType<typeof lockEvent>>;

/** The event, whose article's other decisions and extractions wait from here on. */
async function lockEvent(tx: Writer, engine: Engine, eventId: string) {
  const shown = `event ${JSON.stringify(eventId)}`;
  const of = await tx.selectFrom('article_events').select('article_id').where('id', '=', eventId).executeTakeFirst();
  if (of === undefined) throw new StoreError('not-found', `there is no ${shown}: read the queue again`);
  if (engine.locksRows) {
    await tx.selectFrom('articles').select('id').where('id', '=', of.article_id).forUpdate().execute();
  }
  const row = await tx.selectFrom('article_events').selectAll().where('id', '=', eventId).executeTakeFirstOrThrow();
  if (row.is_current === 0) {
    const message = `${shown} is no longer part of its article's current extraction: read the queue again`;
    throw new StoreError('event-superseded', message);
  }
  return { ...row, event: fromJson<Event>(row.record), asExtracted: fromJson<Event>(row.extracted ?? row.record) };
}

async function findByKey(tx: Writer, key: string, eventId: string): Promise<Decision | undefined> {
  requireStorableId('decision key', key);
  const row = await tx.selectFrom('decisions').select(['event_id', 'record']).where('id', '=', key).executeTakeFirst();
  if (row === undefined || row.event_id === eventId) return row && fromJson<Decision>(row.record);
  throw new StoreError('bad-decision', `the key ${key} is that of a decision about another event: make a new one`);
}

function decisionOf(event: LockedEvent, said: readonly Logged[], request: DecisionRequest): Decision {
  const { verdict, reviewer, key, patch, into, triggers } = request;
  let undoes: string | null = null;
  if (verdict === 'undo' || verdict === 'redo') {
    undoes = undoable(said, verdict, request.undoes)?.id ?? null;
    if (undoes === null) {
      const what = verdict === 'undo' ? 'no decision in force' : 'nothing that was taken back last';
      throw new StoreError(
        'nothing-to-undo',
        `event ${JSON.stringify(event.id)} has ${what}: there is nothing to ${verdict}`,
      );
    }
  }
  return {
    id: key ?? randomUUID(),
    event: event.id,
    verdict,
    undoes,
    reason: request.reason ?? null,
    reviewer,
    at: new Date().toISOString(),
    ...(patch === undefined ? {} : { patch }),
    ...(into === undefined ? {} : { into }),
    ...(triggers === undefined ? {} : { triggers }),
  };
}

async function answer(tx: Writer, decision: Decision, also: string[], viewer: Viewer): Promise<DecisionResponse> {
  const items = await readItems(tx, [decision.event, ...also], viewer);
  const [item, ...others] = items;
  return { item: item!, also: others, decision, counts: await countQueue(tx, viewer) };
}
