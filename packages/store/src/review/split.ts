import type { Decision } from '@opine/schema';
import { toJson, type Writer } from '../database/index.ts';
import { cut, sameSpan } from './combine.ts';
import type { LockedEvent } from './decisions.ts';
import { splitId } from './derive.ts';
import { eventColumns } from './event-rows.ts';

/** Adds the event that a split makes. It becomes current when the article's events are settled, as the split holds. */
export async function insertPart(
  tx: Writer,
  whole: LockedEvent,
  { id: decisionId, triggers }: Decision,
): Promise<void> {
  const chosen = (triggers ?? []).map((place) => whole.event.triggers[place]!);
  const own = whole.asExtracted.triggers.filter((trigger) => chosen.some((one) => sameSpan(one, trigger)));
  const id = splitId(decisionId);
  const event = cut(whole.asExtracted, id, own);
  await tx
    .insertInto('article_events')
    .values({
      id,
      article_id: whole.article_id,
      version: whole.version,
      extraction_id: whole.extraction_id,
      is_current: 0,
      ...eventColumns(event),
      extracted: toJson(event),
      split_from: whole.id,
      review_order: whole.review_order,
      source: whole.source,
      sources: whole.sources,
      state: 'pending',
      decision_seq: null,
    })
    .execute();
}
