import type { Decision } from '@opine/schema';
import type { Selectable } from 'kysely';
import { fromJson, plain, type Reader, type Tables, toJson, type Writer } from '../database/index.ts';
import type { Said } from './fold.ts';

/** A decision as it is kept: with what it was said about. */
export interface Logged extends Said {
  readonly extraction: string | null;
  readonly carriedFrom: string | null;
}

/** All decisions about some events, oldest first. */
export async function readLog(db: Reader, eventIds: readonly string[]): Promise<Map<string, Logged[]>> {
  const log = new Map<string, Logged[]>();
  if (eventIds.length === 0) return log;
  const rows = await db
    .selectFrom('decisions')
    .select(['seq', 'event_id', 'record', 'second', 'extraction_id', 'carried_from'])
    .where('event_id', 'in', eventIds)
    .orderBy('seq')
    .execute();
  for (const row of rows) log.set(row.event_id, [...(log.get(row.event_id) ?? []), toLogged(row)]);
  return log;
}

/** A row of `decisions`. */
export function toLogged(
  row: Pick<Selectable<Tables['decisions']>, 'seq' | 'record' | 'second' | 'extraction_id' | 'carried_from'>,
): Logged {
  return {
    seq: row.seq,
    decision: fromJson<Decision>(row.record),
    second: row.second === 1,
    extraction: row.extraction_id,
    carriedFrom: row.carried_from,
  };
}

/** What a new decision is kept with. */
export interface About {
  readonly extraction: string | null;
  readonly second?: boolean;
  /** The decision about a matching event of an earlier extraction that this one repeats. */
  readonly carriedFrom?: string | null;
}

/** Adds a decision to the log. */
export async function insertDecision(tx: Writer, decision: Decision, about: About): Promise<void> {
  const { seq } = await tx
    .insertInto('decisions')
    .values({
      id: decision.id,
      event_id: decision.event,
      verdict: decision.verdict,
      undoes: decision.undoes,
      carried_from: about.carriedFrom ?? null,
      reviewer: plain(decision.reviewer),
      record: toJson(decision),
      at: decision.at,
      second: about.second === true ? 1 : 0,
      extraction_id: about.extraction,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  await tx.updateTable('article_events').set({ last_seq: seq }).where('id', '=', decision.event).execute();
}
