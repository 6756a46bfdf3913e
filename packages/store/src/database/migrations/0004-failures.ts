import type { Migration } from './index.ts';

/** What could not be brought in, and why. */
export const failures: Migration = {
  name: 'failures',
  async up(tx, engine) {
    await tx.schema
      .createTable('ingest_failures')
      .addColumn('seq', engine.types.bigint, (c) => engine.numbering(c))
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute();
  },
};
