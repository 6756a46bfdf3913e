import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { plain, type Reader, type Tables } from '../database/index.ts';
import { drawnBelow } from './order.ts';

/** Who looks, and which share of the decided events gets a second, blind review. */
export interface Viewer {
  /** Null for one that reviews nothing: exports, statistics. */
  readonly reviewer: string | null;
  readonly share: number;
}

export const viewerOf = (reviewer: string | null | undefined, share: number): Viewer => ({
  reviewer: reviewer == null ? null : plain(reviewer),
  share,
});

type Events = { e: Tables['article_events'] };

/** An event of the sample that one other reviewer has decided on: what was decided is kept from the viewer. */
export function awaitsSecond({ reviewer, share }: Viewer): (eb: ExpressionBuilder<Events, 'e'>) => Expression<SqlBool> {
  return (eb) => {
    if (reviewer === null || share === 0) return eb.lit(false);
    return eb.and([
      eb('e.draw', '<', drawnBelow(share)),
      eb('e.first_verdict', 'is not', null),
      eb('e.second_verdict', 'is', null),
      eb('e.first_reviewer', '!=', reviewer),
      eb('e.state', 'in', ['accepted', 'rejected']),
    ]);
  };
}

/** Whether the viewer has to judge the event without knowing what was decided. */
export async function isBlind(db: Reader, eventId: string, viewer: Viewer): Promise<boolean> {
  if (viewer.reviewer === null || viewer.share === 0) return false;
  const row = await db
    .selectFrom('article_events as e')
    .select('e.id')
    .where('e.id', '=', eventId)
    .where(awaitsSecond(viewer))
    .executeTakeFirst();
  return row !== undefined;
}

/** The same for a row that was read already. */
export function awaitsSecondOf(
  viewer: Viewer,
  row: {
    draw: number;
    first_verdict: string | null;
    first_reviewer: string | null;
    second_verdict: string | null;
    state: string;
  },
): boolean {
  return (
    viewer.reviewer !== null &&
    row.draw < drawnBelow(viewer.share) &&
    row.first_verdict !== null &&
    row.second_verdict === null &&
    row.first_reviewer !== viewer.reviewer &&
    (row.state === 'accepted' || row.state === 'rejected')
  );
}
