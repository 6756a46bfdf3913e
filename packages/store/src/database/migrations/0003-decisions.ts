import type { Migration } from './index.ts';

/** What reviewers decided; the database itself refuses to change or remove a row. */
export const decisions: Migration = {
  name: 'decisions',
  async up(tx, engine) {
    await tx.schema
      .createTable('decisions')
      .addColumn('seq', engine.types.bigint, (c) => engine.numbering(c))
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('event_id', 'text', (c) => c.notNull().references('article_events.id'))
      .addColumn('verdict', 'text', (c) => c.notNull())
      // A decision can be taken back once.
      .addColumn('undoes', 'text', (c) => c.unique().references('decisions.id'))
      .addColumn('carried_from', 'text', (c) => c.references('decisions.id'))
      .addColumn('reviewer', 'text', (c) => c.notNull())
      .addColumn('record', engine.types.json, (c) => c.notNull())
      .execute();
    await tx.schema.createIndex('decisions_event').on('decisions').columns(['event_id', 'seq']).execute();
    await engine.makeAppendOnly(tx, 'decisions');
  },
};
