import type { QueueCounts } from '@opine/schema';
import { sql } from 'kysely';
import type { Reader } from '../database/index.ts';
import { awaitsSecond, type Viewer } from './blind.ts';

/** How many of the current events are in which state, and how many wait for the viewer's second review. */
export async function countQueue(db: Reader, viewer: Viewer): Promise<QueueCounts> {
  // Literals, not parameters: SQLite uses an index that is limited to such rows only when it sees the value.
  const current = db.selectFrom('article_events as e').where('e.is_current', '=', sql.lit(1));
  const rows = await current
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')] as const)
    .groupBy('state')
    .execute();
  const of = async (part: typeof current) =>
    (await part.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
  const counts = new Map(rows.map(({ state, n }) => [state, n]));
  return {
    pending: counts.get('pending') ?? 0,
    accepted: counts.get('accepted') ?? 0,
    rejected: counts.get('rejected') ?? 0,
    flagged: await of(current.where('flagged', '=', sql.lit(1))),
    second: viewer.share === 0 || viewer.reviewer === null ? 0 : await of(current.where(awaitsSecond(viewer))),
    disputed: await of(current.where('disputed', '=', sql.lit(1))),
  };
}
