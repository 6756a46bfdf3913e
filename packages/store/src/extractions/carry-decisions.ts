import type { Decision } from '@opine/schema';
import { fromJson, type Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { applyDecision, insertDecision } from '../review/index.ts';
import type { PlacedEvent } from './event-id.ts';
import { matchEvents } from './match-events.ts';
import { readText } from './text.ts';

/** An event with the `seq` of the decision in force about it. */
export interface DecidedEvent extends PlacedEvent {
  readonly decision: number;
}

/**
 * Repeats the decisions about events that are gone on the matching new events: as decisions of the same reviewer, at
 * the same time, that say what they were carried over from. An event that stayed keeps what reviewers said about it;
 * one that comes back from an earlier extraction does so unless the decision to carry over is the later one.
 */
export async function carryDecisions(
  tx: Writer,
  articleId: string,
  gone: readonly DecidedEvent[],
  stayed: ReadonlySet<string>,
  events: readonly PlacedEvent[],
): Promise<void> {
  const latest = await latestDecisions(tx, articleId);
  const texts = new Map<number, string>();
  for (const { version } of [...gone, ...events]) {
    if (!texts.has(version)) texts.set(version, (await readText(tx, articleId, version)).text);
  }
  for (const [from, to] of matchEvents(gone, events, texts)) {
    const last = latest.get(to.id);
    if (last !== undefined && (stayed.has(to.id) || last > from.decision)) continue;
    const row = await tx
      .selectFrom('decisions')
      .select('record')
      .where('seq', '=', from.decision)
      .executeTakeFirstOrThrow();
    const earlier = fromJson<Decision>(row.record);
    const decision: Decision = { ...earlier, id: keyOf(earlier.id, to.id), event: to.id, undoes: null };
    const seq = await insertDecision(tx, decision, earlier.id);
    await applyDecision(tx, to.id, { seq, verdict: decision.verdict });
  }
}

/** The `seq` of the last decision about each of the article's current events that has any, undone or not. */
async function latestDecisions(tx: Writer, articleId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('article_events as e')
    .innerJoin('decisions as d', 'd.event_id', 'e.id')
    .select((eb) => ['e.id', eb.fn.max('d.seq').as('last')] as const)
    .where('e.article_id', '=', articleId)
    .where('e.is_current', '=', 1)
    .groupBy('e.id')
    .execute();
  return new Map(rows.map((row) => [row.id, row.last]));
}
