import type { Event, Extraction } from '@opine/schema';
import { sql } from 'kysely';
import { type Engine, fromJson, insertAll, type Writer } from '../database/index.ts';
import { linkArticle } from '../linking.ts';
import { insertParts, putEventWords, removeParts, settle } from '../review/index.ts';
import { carryDecisions } from './carry-decisions.ts';
import { eventIds, type PlacedEvent } from './event-id.ts';
import { matchEvents } from './match-events.ts';
import { readTexts, readVersion } from './read-version.ts';
import { recutParts } from './recut-parts.ts';
import { reopenChanged } from './reopen-changed.ts';
import { claimRows, entityRows, eventRow } from './rows.ts';

export interface StoredAs {
  readonly id: string;
  readonly articleId: string;
  readonly version: number;
  readonly extraction: Extraction;
}

/** An event that was in the store before, as it was extracted then. */
export interface FormerEvent extends PlacedEvent {
  /** Whether the extraction that was current until now had it. */
  readonly wasCurrent: boolean;
  readonly splitFrom: string | null;
  readonly sources: number;
  /** The last decision about it. */
  readonly lastSeq: number | null;
}

/**
 * Makes an extraction the one that its article is shown with: its entities, claims and events take the place of the
 * former ones. Events that are gone stay as rows, for the sake of the decisions about them, but are no longer current.
 * The caller holds the article's lock.
 */
export async function makeCurrent(tx: Writer, engine: Engine, stored: StoredAs): Promise<void> {
  const replaced = await replaceRows(tx, engine, stored);
  await linkArticle(tx, engine, stored.articleId, stored.extraction, replaced);
}

/** @returns events that are gone, by the new ones that are the same */
async function replaceRows(tx: Writer, engine: Engine, stored: StoredAs): Promise<Map<string, string>> {
  const { id, articleId, version, extraction } = stored;
  const former = await readFormer(tx, articleId);
  await tx
    .updateTable('article_events')
    .set({ is_current: 0 })
    .where('article_id', '=', articleId)
    .where('is_current', '=', 1)
    .execute();
  await tx.deleteFrom('article_entities').where('article_id', '=', articleId).execute();
  await tx.deleteFrom('article_claims').where('article_id', '=', articleId).execute();
  await removeParts(tx, articleId);

  const { article, text, textHash } = await readVersion(tx, articleId, version);
  const ids = eventIds(articleId, textHash, extraction.events);
  const events = extraction.events.map((event, i): PlacedEvent => ({ id: ids[i]!, version, event }));
  const rows = events.map((placed) => eventRow(article, id, placed, former.get(placed.id)?.sources ?? 1));
  await insertAll(entityRows(articleId, extraction), (part) => tx.insertInto('article_entities').values(part));
  await insertAll(claimRows(articleId, extraction, text), (part) => tx.insertInto('article_claims').values(part));
  // State and decision are left as they are until all is settled: an event that was decided on stays decided.
  await insertAll(rows, (part) =>
    tx
      .insertInto('article_events')
      .values(part)
      .onConflict((oc) =>
        oc.column('id').doUpdateSet((eb) => ({
          extraction_id: eb.ref('excluded.extraction_id'),
          is_current: eb.ref('excluded.is_current'),
          mode: eb.ref('excluded.mode'),
          status: eb.ref('excluded.status'),
          date_start: eb.ref('excluded.date_start'),
          date_end: eb.ref('excluded.date_end'),
          place: eb.ref('excluded.place'),
          country: eb.ref('excluded.country'),
          killed: eb.ref('excluded.killed'),
          injured: eb.ref('excluded.injured'),
          confidence: eb.ref('excluded.confidence'),
          review_order: eb.ref('excluded.review_order'),
          unsure_order: eb.ref('excluded.unsure_order'),
          article_ms: eb.ref('excluded.article_ms'),
          source: eb.ref('excluded.source'),
          record: eb.ref('excluded.record'),
          type: eb.ref('excluded.type'),
          extracted: sql.lit(null),
        })),
      ),
  );
  await insertParts(tx, events);
  for (const placed of events) await putEventWords(tx, engine, placed.id, placed.event, article.title);
  await tx.updateTable('articles').set({ extraction_id: id }).where('id', '=', articleId).execute();

  const touched = [...former.values()].filter((one) => one.lastSeq !== null || one.splitFrom !== null);
  const replaced = await matchGone(tx, articleId, former, events);
  if (touched.length === 0) return replaced;
  const parts = await recutParts(tx, id, touched, events);
  const stays = new Set([...ids, ...parts]);
  const gone = touched.filter((one) => one.wasCurrent && one.lastSeq !== null && !stays.has(one.id));
  const wereCurrent = new Set([...former.values()].filter((one) => one.wasCurrent).map((one) => one.id));
  await carryDecisions(tx, { articleId, extractionId: id, gone, wereCurrent, events });
  const settled = await settle(tx, engine, articleId);
  if (await reopenChanged(tx, { extraction, id }, former, events, settled)) await settle(tx, engine, articleId);
  return replaced;
}

async function matchGone(
  tx: Writer,
  articleId: string,
  former: ReadonlyMap<string, FormerEvent>,
  events: readonly PlacedEvent[],
): Promise<Map<string, string>> {
  const ids = new Set(events.map(({ id }) => id));
  const gone = [...former.values()].filter(({ id, wasCurrent }) => wasCurrent && !ids.has(id));
  const added = events.filter(({ id }) => former.get(id)?.wasCurrent !== true);
  if (gone.length === 0 || added.length === 0) return new Map();
  const texts = await readTexts(tx, articleId, [...gone, ...added]);
  return new Map(matchEvents(gone, added, texts).map(([from, to]) => [to.id, from.id]));
}

/** All events of the article that there ever were. */
async function readFormer(tx: Writer, articleId: string): Promise<Map<string, FormerEvent>> {
  const rows = await tx
    .selectFrom('article_events')
    .select(['id', 'version', 'is_current', 'record', 'extracted', 'split_from', 'sources', 'last_seq'])
    .where('article_id', '=', articleId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        version: row.version,
        event: fromJson<Event>(row.extracted ?? row.record),
        wasCurrent: row.is_current === 1,
        splitFrom: row.split_from,
        sources: row.sources,
        lastSeq: row.last_seq,
      },
    ]),
  );
}
