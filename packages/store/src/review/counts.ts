import type { QueueCounts } from '@opine/schema';
import { sql } from 'kysely';
import type { Reader } from '../database/index.ts';

/** How many of the current events are in which state. */
export async function countStates(db: Reader): Promise<QueueCounts> {
  const rows = await db
    .selectFrom('article_events')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')] as const)
    // A literal, not a parameter: SQLite uses an index that is limited to such rows only when it sees the value.
    .where('is_current', '=', sql.lit(1))
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map(({ state, n }) => [state, n]));
  return {
    pending: counts.get('pending') ?? 0,
    accepted: counts.get('accepted') ?? 0,
    rejected: counts.get('rejected') ?? 0,
    flagged: 0,
    second: 0,
    disputed: 0,
  };
}
