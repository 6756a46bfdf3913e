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
 * the same time, that say what they were carried over from. An event that reviewers have already dealt with keeps what
 * they said about it.
 */
export async function carryDecisions(
  tx: Writer,
  articleId: string,
  decided: readonly DecidedEvent[],
  events: readonly PlacedEvent[],
): Promise<void> {
  const rows = await tx
    .selectFrom('article_events as e')
    .select('e.id')
    .where('e.article_id', '=', articleId)
    .where('e.is_current', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('decisions as d').select('d.seq').whereRef('d.event_id', '=', 'e.id'))),
    )
    .execute();
  const undecided = new Set(rows.map((row) => row.id));
  const open = events.filter((event) => undecided.has(event.id));
  const texts = new Map<number, string>();
  for (const { version } of [...decided, ...open]) {
    if (!texts.has(version)) texts.set(version, (await readText(tx, articleId, version)).text);
  }
  for (const [from, to] of matchEvents(decided, open, texts)) {
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
