import { sql } from 'kysely';
import type { Migration } from './index.ts';

/** Extractions, and what the current ones say as rows: entities, claims, events and their parts. */
export const extractions: Migration = {
  name: 'extractions',
  async up(tx, engine) {
    const { json, bigint, real } = engine.types;
    await tx.schema
      .createTable('extractions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('article_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('extractor_key', 'text', (c) => c.notNull())
      .addColumn('extractor_version', 'text', (c) => c.notNull())
      .addColumn('record', json, (c) => c.notNull())
      .addColumn('stored_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('extractions_key', ['article_id', 'version', 'extractor_key'])
      .addForeignKeyConstraint('extractions_version', ['article_id', 'version'], 'article_versions', [
        'article_id',
        'version',
      ])
      .execute();

    await tx.schema
      .createTable('article_entities')
      .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
      .addColumn('entity', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('country', 'text')
      .addColumn('mentions', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_entities_key', ['article_id', 'entity'])
      .execute();

    await tx.schema
      .createTable('article_claims')
      .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
      .addColumn('claim', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('quote', 'text', (c) => c.notNull())
      .addColumn('certainty', 'text', (c) => c.notNull())
      .addColumn('polarity', 'text', (c) => c.notNull())
      .addColumn('source_kind', 'text')
      .addColumn('source_entity', 'text')
      .addColumn('source_text', 'text')
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('confidence', real, (c) => c.notNull())
      .addPrimaryKeyConstraint('article_claims_key', ['article_id', 'claim'])
      .execute();

    await tx.schema
      .createTable('article_events')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('extraction_id', 'text', (c) => c.notNull().references('extractions.id'))
      .addColumn('is_current', 'integer', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('mode', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('date_start', 'text')
      .addColumn('date_end', 'text')
      .addColumn('place', 'text')
      .addColumn('country', 'text')
      .addColumn('killed', bigint)
      .addColumn('injured', bigint)
      .addColumn('confidence', real, (c) => c.notNull())
      .addColumn('review_order', bigint, (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('decision_seq', bigint)
      .addColumn('record', json, (c) => c.notNull())
      .execute();
    await tx.schema
      .createIndex('article_events_article')
      .on('article_events')
      .columns(['article_id', 'is_current'])
      .execute();
    // The queue's two orders, and its counts, each answered from an index alone.
    await sql`create index article_events_pending on article_events (state, review_order, id) where is_current = 1`.execute(
      tx,
    );
    await sql`create index article_events_decided on article_events (state, decision_seq) where is_current = 1`.execute(
      tx,
    );
    await sql`create index article_events_type on article_events (type) where is_current = 1`.execute(tx);

    await tx.schema
      .createTable('article_event_participants')
      .addColumn('event_id', 'text', (c) => c.notNull().references('article_events.id'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('entity', 'text')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('certainty', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_event_participants_key', ['event_id', 'position'])
      .execute();

    await tx.schema
      .createTable('article_event_triggers')
      .addColumn('event_id', 'text', (c) => c.notNull().references('article_events.id'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('start_offset', 'integer', (c) => c.notNull())
      .addColumn('end_offset', 'integer', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_event_triggers_key', ['event_id', 'position'])
      .execute();

    await tx.schema
      .createTable('article_event_claims')
      .addColumn('event_id', 'text', (c) => c.notNull().references('article_events.id'))
      .addColumn('claim', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_event_claims_key', ['event_id', 'claim'])
      .execute();
  },
};
