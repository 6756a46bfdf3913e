import type { QueueItem, QueueList, QueuePage, QueueQuery } from '@opine/schema';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor, type Place } from '../cursor.ts';
import { type Database, type Engine, plain, type Reader } from '../database/index.ts';
import type { Queue, QueueListing } from '../store.ts';
import { awaitsSecond, type Viewer, viewerOf } from './blind.ts';
import { countQueue } from './counts.ts';
import { eventConditions } from './filter.ts';
import { readHistory } from './history.ts';
import { type ItemRow, readItems, selectItems, toItems } from './items.ts';
import { reviewStats } from './stats.ts';
import { viewEvent } from './view.ts';

/** The events to review, and those reviewed. */
export function queue(database: Database, secondShare: number): Queue {
  const { engine } = database;
  const by = (reviewer: string | undefined) => viewerOf(reviewer, secondShare);
  return {
    page: (query, reviewer) => database.read((db) => readPage(db, engine, query, by(reviewer))),
    async item(eventId, reviewer) {
      const [item] = await database.read((db) => readItems(db, [plain(eventId)], by(reviewer)));
      return item ?? null;
    },
    view: (eventId, reviewer) => database.readTogether((db) => viewEvent(db, plain(eventId), by(reviewer))),
    history: (reviewer, limit) => database.readTogether((db) => readHistory(db, by(reviewer), limit)),
    stats: (reviewer) => database.readTogether((db) => reviewStats(db, by(reviewer))),
  };
}

/** The current events of an article in the order of the text. */
export async function articleQueue(db: Reader, articleId: string, viewer: Viewer): Promise<QueueItem[]> {
  const rows = await selectItems(db)
    .where('e.article_id', '=', articleId)
    .where('e.is_current', '=', sql.lit(1))
    .execute();
  const items = await toItems(db, rows, viewer);
  const start = (item: QueueItem) => Math.min(...item.event.triggers.map((trigger) => trigger.start));
  return items.sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
}

/** What a list is sorted by. */
interface Order {
  readonly column: 'review_order' | 'unsure_order' | 'article_ms' | 'decision_seq' | 'last_seq';
  readonly direction: 'asc' | 'desc';
}

const ORDERS: Readonly<Record<QueueQuery['order'], Order>> = {
  worth: { column: 'review_order', direction: 'asc' },
  newest: { column: 'article_ms', direction: 'desc' },
  oldest: { column: 'article_ms', direction: 'asc' },
  unsure: { column: 'unsure_order', direction: 'asc' },
};
/** The latest first, so that what was just decided can be taken back. */
const LATEST: Order = { column: 'decision_seq', direction: 'desc' };
const LATEST_WORD: Order = { column: 'last_seq', direction: 'desc' };

function orderOf(list: QueueList, order: QueueQuery['order']): Order {
  if (list === 'accepted' || list === 'rejected') return LATEST;
  if (list === 'flagged' || list === 'disputed') return LATEST_WORD;
  return ORDERS[order];
}

async function readPage(db: Reader, engine: Engine, query: QueueListing, viewer: Viewer): Promise<QueuePage> {
  const { state, limit, cursor, order = 'worth' } = query;
  const sorted = orderOf(state, order);
  const name = `${state} ${sorted.column} ${sorted.direction}`;
  const conditions = eventConditions(engine, query);
  // What the reviewer left for later comes when all else has been seen.
  const parts: Part[] = [{ name, list: state, skipped: state === 'skipped' }];
  if (state === 'pending' && viewer.reviewer !== null)
    parts.push({ name: `${name} later`, list: state, skipped: true });

  const rows: ItemRow[] = [];
  let last: Place | null = null;
  let after = cursor === undefined ? undefined : placeOf(parts, cursor);
  for (const part of after === undefined ? parts : parts.slice(parts.findIndex((one) => one.name === after![0]))) {
    const wanted = limit + 1 - rows.length;
    if (wanted === 0) break;
    const found = await listPart(db, part, viewer)
      .where((eb) => eb.and(conditions(eb)))
      .$if(after !== undefined, (q) => q.where(afterPlace(sorted, after!)))
      .orderBy(`e.${sorted.column}`, sorted.direction)
      .orderBy('e.id', sorted.direction)
      .limit(wanted)
      .execute();
    after = undefined;
    if (rows.length < limit && found.length > 0) {
      const at = found[Math.min(found.length, limit - rows.length) - 1]!;
      last = [part.name, at[sorted.column]!, at.id];
    }
    rows.push(...found);
  }
  return {
    items: await toItems(db, rows.slice(0, limit), viewer),
    next: rows.length > limit ? encodeCursor(last!) : null,
    counts: await countQueue(db, viewer),
  };
}

/** A stretch of a list that is read in one order. */
interface Part {
  /** Goes into the cursor. */
  readonly name: string;
  readonly list: QueueList;
  /** Of pending events: those that the viewer left for later, or the others. */
  readonly skipped: boolean;
}

type Items = ReturnType<typeof selectItems>;

function listPart(db: Reader, { list, skipped }: Part, viewer: Viewer): Items {
  const current = selectItems(db).where('e.is_current', '=', sql.lit(1));
  switch (list) {
    case 'pending':
    case 'skipped': {
      const pending = current.where('e.state', '=', 'pending');
      if (viewer.reviewer === null) return skipped ? pending.where(sql<boolean>`1 = 0`) : pending;
      return pending.where(({ eb, exists, not, selectFrom }) => {
        const left = exists(
          selectFrom('event_skips as s')
            .select('s.seq')
            .whereRef('s.event_id', '=', 'e.id')
            .where('s.reviewer', '=', viewer.reviewer),
        );
        return skipped ? eb.and([left]) : not(left);
      });
    }
    case 'accepted':
    case 'rejected':
      return current.where('e.state', '=', list).where(({ eb, not }) => not(awaitsSecond(viewer)(eb)));
    case 'flagged':
      return current.where('e.flagged', '=', sql.lit(1)).where(({ eb, not }) => not(awaitsSecond(viewer)(eb)));
    case 'disputed':
      return current.where('e.disputed', '=', sql.lit(1));
    case 'second':
      return current.where(awaitsSecond(viewer));
  }
}

function placeOf(parts: readonly Part[], cursor: string): Place {
  for (const { name } of parts.slice(1)) {
    try {
      return decodeCursor(name, cursor);
    } catch {
      // Not of this part: of the first one, or of none.
    }
  }
  return decodeCursor(parts[0]!.name, cursor);
}

function afterPlace({ column, direction }: Order, [, key, id = '']: Place) {
  const sign = sql.raw(direction === 'asc' ? '>' : '<');
  return sql<boolean>`(${sql.ref(`e.${column}`)}, e.id) ${sign} (${key}, ${id})`;
}
