import type { Article, Decision, Event } from '@opine/schema';
import { type Kysely, sql } from 'kysely';
import { orderColumns, putEventWords } from '../../review/index.ts';
import { fromJson, plain } from '../encoding.ts';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';
import type { Migration } from './index.ts';

const ROWS_AT_ONCE = 500;

/** The review by several people: corrections, orders of the queue, search, leases and second reviews. */
export const review: Migration = {
  name: 'review',
  async up(tx, engine) {
    const { json, bigint } = engine.types;
    await tx.schema.alterTable('article_events').addColumn('extracted', json).execute();
    for (const column of ['merged_into', 'split_from', 'source'])
      await tx.schema.alterTable('article_events').addColumn(column, 'text').execute();
    for (const column of ['first_verdict', 'first_reviewer', 'second_verdict', 'second_reviewer'])
      await tx.schema.alterTable('article_events').addColumn(column, 'text').execute();
    for (const column of ['flagged', 'comments', 'disputed', 'draw', 'unsure_order', 'article_ms']) {
      await tx.schema
        .alterTable('article_events')
        .addColumn(column, bigint, (c) => c.notNull().defaultTo(0))
        .execute();
    }
    await tx.schema
      .alterTable('article_events')
      .addColumn('sources', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await tx.schema.alterTable('article_events').addColumn('last_seq', bigint).execute();
    await tx.schema.dropIndex('article_events_pending').execute();
    for (const [name, columns, where] of INDEXES) {
      await sql`create index ${sql.id(`article_events_${name}`)} on article_events (${sql.raw(columns)})
        where ${sql.raw(where)}`.execute(tx);
    }

    await tx.schema.alterTable('decisions').addColumn('at', 'text').execute();
    await tx.schema
      .alterTable('decisions')
      .addColumn('second', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await tx.schema.alterTable('decisions').addColumn('extraction_id', 'text').execute();
    await tx.schema.createIndex('decisions_reviewer').on('decisions').columns(['reviewer', 'seq']).execute();
    await tx.schema.createIndex('decisions_at').on('decisions').column('at').execute();

    await tx.schema
      .createTable('event_leases')
      .addColumn('event_id', 'text', (c) => c.primaryKey().references('article_events.id'))
      .addColumn('reviewer', 'text', (c) => c.notNull())
      .addColumn('until_ms', bigint, (c) => c.notNull())
      .execute();
    await tx.schema
      .createTable('event_skips')
      .addColumn('event_id', 'text', (c) => c.notNull().references('article_events.id'))
      .addColumn('reviewer', 'text', (c) => c.notNull())
      .addColumn('seq', bigint, (c) => c.notNull())
      .addPrimaryKeyConstraint('event_skips_key', ['reviewer', 'event_id'])
      .execute();
    await tx.schema
      .createTable('event_words')
      .addColumn('seq', bigint, (c) => engine.numbering(c))
      .addColumn('event_id', 'text', (c) => c.notNull().unique().references('article_events.id'))
      .execute();
    await engine.eventSearch.create(tx);

    await fillEvents(tx, engine);
    await engine.allowChanges(tx, 'decisions');
    await fillDecisions(tx);
    await engine.makeAppendOnly(tx, 'decisions');
  },
};

const CURRENT = 'is_current = 1';
/** What lists are narrowed by: beside the order in one index, so that rows that don't fit are not even read. */
const NARROWED_BY = 'type, status, country, source, date_start, date_end, confidence';
const INDEXES = [
  ['worth', `state, review_order, id, ${NARROWED_BY}`, CURRENT],
  ['newest', `state, article_ms, id, ${NARROWED_BY}`, CURRENT],
  ['unsure', `state, unsure_order, id, ${NARROWED_BY}`, CURRENT],
  ['flagged_last', 'last_seq', `${CURRENT} and flagged = 1`],
  ['disputed_last', 'last_seq', `${CURRENT} and disputed = 1`],
  ['second', 'draw', `${CURRENT} and first_verdict is not null and second_verdict is null`],
  ['agreement', 'first_verdict, second_verdict', `${CURRENT} and second_verdict is not null`],
  ['merged', 'merged_into', 'merged_into is not null'],
  ['parts', 'split_from', 'split_from is not null'],
] as const;

/** Fills the new columns of events that are there already, and makes them found by words. */
async function fillEvents(tx: Parameters<Migration['up']>[0], engine: Engine): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await tx
      .selectFrom('article_events as e')
      .innerJoin('article_versions as v', (join) =>
        join.onRef('v.article_id', '=', 'e.article_id').onRef('v.version', '=', 'e.version'),
      )
      .select(['e.id', 'e.record', 'v.record as article'])
      .where('e.id', '>', after)
      .orderBy('e.id')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { id, record, article: metadata } of rows) {
      const event = fromJson<Event>(record);
      const article = fromJson<Omit<Article, 'text'>>(metadata);
      await tx
        .updateTable('article_events')
        .set({ ...orderColumns(id, event, article, 1), source: plain(article.source) })
        .where('id', '=', id)
        .execute();
      await putEventWords(tx, engine, id, event, article.title);
    }
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

async function fillDecisions(tx: Kysely<Tables>): Promise<void> {
  const rows = await tx
    .selectFrom('decisions')
    .select(['seq', 'event_id', 'record', 'verdict'])
    .orderBy('seq')
    .execute();
  for (const { seq, event_id, record, verdict } of rows) {
    const { at, reviewer } = fromJson<Decision>(record);
    await tx.updateTable('decisions').set({ at }).where('seq', '=', seq).execute();
    await tx.updateTable('article_events').set({ last_seq: seq }).where('id', '=', event_id).execute();
    if (verdict === 'undo') continue;
    await tx
      .updateTable('article_events')
      .set({ first_verdict: verdict, first_reviewer: reviewer })
      .where('decision_seq', '=', seq)
      .execute();
  }
}
