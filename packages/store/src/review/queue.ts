import type { QueueItem, QueuePage } from '@opine/schema';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor, type Place } from '../cursor.ts';
import { type Database, plain, type Reader } from '../database/index.ts';
import type { Queue, QueueListing } from '../store.ts';
import { countStates } from './counts.ts';
import { type ItemRow, readItem, selectItems, toItem } from './items.ts';

/** The events to review, and those reviewed. */
export function queue(database: Database): Queue {
  return {
    page: (query) => database.read((db) => readPage(db, query)),
    item: (eventId) => database.read((db) => readItem(db, plain(eventId))),
  };
}

/** The current events of an article in the order of the text. */
export async function articleQueue(db: Reader, articleId: string): Promise<QueueItem[]> {
  const rows = await selectItems(db)
    .where('e.article_id', '=', articleId)
    .where('e.is_current', '=', sql.lit(1))
    .execute();
  const start = (item: QueueItem) => Math.min(...item.event.triggers.map((trigger) => trigger.start));
  return rows.map(toItem).sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
}

async function readPage(db: Reader, { state, limit, cursor }: QueueListing): Promise<QueuePage> {
  const after = cursor === undefined ? undefined : decodeCursor(state, cursor);
  const current = selectItems(db)
    .where('e.is_current', '=', sql.lit(1))
    .where('e.state', '=', state)
    .limit(limit + 1);
  const rows = await (state === 'pending' ? pendingAfter(current, after) : decidedAfter(current, after)).execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(toItem),
    next: last === undefined ? null : encodeCursor(placeOf(last)),
    counts: await countStates(db),
  };
}

type Items = ReturnType<typeof selectItems>;

function pendingAfter(items: Items, after: Place | undefined): Items {
  return items
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('e.review_order', 'e.id'), '>', tuple(after![1], after![2] ?? '')),
      ),
    )
    .orderBy('e.review_order')
    .orderBy('e.id');
}

/** The latest first, so that what was just decided can be taken back. */
function decidedAfter(items: Items, after: Place | undefined): Items {
  return items
    .$if(after !== undefined, (q) => q.where('e.decision_seq', '<', after![1]))
    .orderBy('e.decision_seq', 'desc');
}

function placeOf(row: ItemRow): Place {
  if (row.state === 'pending') return ['pending', row.review_order, row.id];
  // Only a decision brings an event out of `pending`.
  return [row.state, row.decision_seq!];
}
