import { sql } from 'kysely';
import type { Migration } from './index.ts';

/** What happened and who took part, over all articles: entities and incidents, and what people decided about them. */
export const resolution: Migration = {
  name: 'resolution',
  async up(tx, engine) {
    const { json, bigint, real } = engine.types;
    await tx.schema
      .createTable('entities')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('root', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('country', 'text')
      .addColumn('offices', 'text', (c) => c.notNull())
      .addColumn('renamed', 'text')
      .addColumn('articles', bigint, (c) => c.notNull())
      .addColumn('mentions', bigint, (c) => c.notNull())
      .addColumn('events', bigint, (c) => c.notNull())
      .execute();
    await tx.schema.createIndex('entities_root').on('entities').column('root').execute();
    // Few are merged or renamed: decisions find them without reading all.
    await sql`create index entities_merged on entities (id, root) where root != id`.execute(tx);
    await sql`create index entities_renamed on entities (id) where renamed is not null`.execute(tx);
    await tx.schema.createIndex('entities_listed').on('entities').columns(['mentions', 'id']).execute();
    await tx.schema.createIndex('entities_typed').on('entities').columns(['type', 'mentions', 'id']).execute();
    await tx.schema
      .createTable('entity_members')
      .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
      .addColumn('entity', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('names', json, (c) => c.notNull())
      .addColumn('mentions', bigint, (c) => c.notNull())
      .addColumn('events', bigint, (c) => c.notNull())
      .addColumn('linked_id', 'text', (c) => c.notNull())
      .addColumn('base_id', 'text', (c) => c.notNull())
      .addColumn('entity_id', 'text', (c) => c.notNull())
      .addColumn('score', real, (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('entity_members_key', ['article_id', 'entity'])
      .execute();
    await tx.schema
      .createIndex('entity_members_entity')
      .on('entity_members')
      .columns(['entity_id', 'article_id'])
      .execute();
    await tx.schema.createIndex('entity_members_base').on('entity_members').column('base_id').execute();
    await tx.schema
      .createTable('entity_names')
      .addColumn('base_id', 'text', (c) => c.notNull().references('entities.id'))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('articles', bigint, (c) => c.notNull())
      .addPrimaryKeyConstraint('entity_names_key', ['base_id', 'key'])
      .execute();
    await tx.schema
      .createTable('entity_keys')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('base_id', 'text', (c) => c.notNull().references('entities.id'))
      .addPrimaryKeyConstraint('entity_keys_key', ['key', 'base_id'])
      .execute();
    await tx.schema
      .createTable('entity_words')
      .addColumn('word', 'text', (c) => c.notNull())
      .addColumn('base_id', 'text', (c) => c.notNull().references('entities.id'))
      .addPrimaryKeyConstraint('entity_words_key', ['word', 'base_id'])
      .execute();
    for (const what of ['entity', 'incident'] as const) {
      await tx.schema
        .createTable(`${what}_decisions`)
        .addColumn('seq', bigint, (c) => engine.numbering(c))
        .addColumn('id', 'text', (c) => c.notNull().unique())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('undoes', 'text')
        .addColumn('record', json, (c) => c.notNull())
        .execute();
      await engine.makeAppendOnly(tx, `${what}_decisions`);
    }
    await tx.schema
      .createTable('entity_overrides')
      .addColumn('article_id', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('base_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('entity_overrides_key', ['article_id', 'type', 'key'])
      .execute();
    await tx.schema
      .createTable('entity_anchors')
      .addColumn('decision_id', 'text', (c) => c.notNull())
      .addColumn('article_id', 'text', (c) => c.notNull())
      .addColumn('entity', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('entity_anchors_key', ['decision_id', 'article_id', 'entity'])
      .execute();
    await tx.schema
      .createTable('entity_aliases')
      .addColumn('base_id', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('confirmed', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('entity_aliases_key', ['base_id', 'key'])
      .execute();

    await tx.schema
      .createTable('incidents')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('root', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('country', 'text')
      .addColumn('date_start', 'text')
      .addColumn('date_end', 'text')
      .addColumn('day', bigint, (c) => c.notNull())
      .addColumn('month', 'text')
      .addColumn('latitude', real)
      .addColumn('longitude', real)
      .addColumn('confidence', real, (c) => c.notNull())
      .addColumn('reports', bigint, (c) => c.notNull())
      .addColumn('latest', bigint, (c) => c.notNull())
      .addColumn('record', json, (c) => c.notNull())
      .execute();
    await tx.schema.createIndex('incidents_root').on('incidents').column('root').execute();
    // What an overview counts, each from an index alone.
    for (const [name, columns] of Object.entries({
      type: 'type',
      status: 'status',
      country: 'country',
      month: 'month, type',
    })) {
      const counted = sql`create index ${sql.id(`incidents_by_${name}`)} on incidents (${sql.raw(columns)})`;
      await sql`${counted} where reports > 0`.execute(tx);
    }
    await sql`create index incidents_merged on incidents (id, root) where root != id`.execute(tx);
    for (const column of ['day', 'latest', 'reports'] as const) {
      await tx.schema.createIndex(`incidents_${column}`).on('incidents').columns([column, 'id']).execute();
    }
    await tx.schema.createIndex('incidents_type').on('incidents').columns(['type', 'day', 'id']).execute();
    await tx.schema.createIndex('incidents_country').on('incidents').columns(['country', 'day', 'id']).execute();
    await tx.schema
      .createTable('incident_members')
      .addColumn('event_id', 'text', (c) => c.primaryKey().references('article_events.id'))
      .addColumn('article_id', 'text', (c) => c.notNull())
      .addColumn('linked_id', 'text', (c) => c.notNull())
      .addColumn('base_id', 'text', (c) => c.notNull())
      .addColumn('incident_id', 'text', (c) => c.notNull())
      .addColumn('score', real, (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .execute();
    await tx.schema.createIndex('incident_members_incident').on('incident_members').column('incident_id').execute();
    await tx.schema.createIndex('incident_members_base').on('incident_members').column('base_id').execute();
    await tx.schema.createIndex('incident_members_article').on('incident_members').column('article_id').execute();
    await tx.schema
      .createTable('incident_keys')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('event_id', 'text', (c) => c.notNull().references('article_events.id'))
      .addPrimaryKeyConstraint('incident_keys_key', ['key', 'event_id'])
      .execute();
    await tx.schema.createIndex('incident_keys_event').on('incident_keys').column('event_id').execute();
    await tx.schema
      .createTable('incident_parties')
      .addColumn('incident_id', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('base_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('incident_parties_key', ['incident_id', 'role', 'base_id'])
      .execute();
    await tx.schema
      .createIndex('incident_parties_entity')
      .on('incident_parties')
      .columns(['base_id', 'role'])
      .execute();
    await tx.schema
      .createTable('incident_overrides')
      .addColumn('event_id', 'text', (c) => c.primaryKey())
      .addColumn('base_id', 'text', (c) => c.notNull())
      .execute();
    await tx.schema
      .createTable('incident_anchors')
      .addColumn('decision_id', 'text', (c) => c.notNull())
      .addColumn('event_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('incident_anchors_key', ['decision_id', 'event_id'])
      .execute();
    for (const what of ['entity', 'incident'] as const) {
      await tx.schema
        .createTable(`${what}_apart`)
        .addColumn('one', 'text', (c) => c.notNull())
        .addColumn('other', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint(`${what}_apart_key`, ['one', 'other'])
        .execute();
    }
  },
};
