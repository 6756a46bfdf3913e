import type { Decision, ReviewHistory } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';
import type { Viewer } from './blind.ts';
import { takenBack } from './fold.ts';
import { readItems } from './items.ts';
import { readLog } from './log.ts';

/** A reviewer's latest decisions about events that are still current, the latest first. */
export async function readHistory(db: Reader, viewer: Viewer, limit: number): Promise<ReviewHistory> {
  const rows = await db
    .selectFrom('decisions as d')
    .innerJoin('article_events as e', 'e.id', 'd.event_id')
    .select(['d.event_id', 'd.record'])
    .where('d.reviewer', '=', viewer.reviewer ?? '')
    .where((eb) => eb.or([eb('e.is_current', '=', 1), eb('e.split_from', 'is not', null)]))
    .orderBy('d.seq', 'desc')
    .limit(limit)
    .execute();
  const ids = [...new Set(rows.map((row) => row.event_id))];
  const log = await readLog(db, ids);
  const taken = new Set([...log.values()].flatMap((said) => [...takenBack(said)]));
  const items = new Map((await readItems(db, ids, viewer)).map((item) => [item.id, item]));
  return {
    decisions: rows.map((row) => {
      const decision = fromJson<Decision>(row.record);
      return { decision, undone: taken.has(decision.id), item: items.get(row.event_id)! };
    }),
  };
}
