import type { Migration } from './index.ts';

/** What the crawl remembers: sources and their health, pages, fetches, and which articles are copies of which. */
export const crawl: Migration = {
  name: 'crawl',
  async up(tx, engine) {
    const { json, bigint, real } = engine.types;
    await tx.schema
      .createTable('crawl_sources')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('config', json, (c) => c.notNull())
      .addColumn('enabled', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .execute();

    await tx.schema
      .createTable('crawl_source_states')
      .addColumn('source', 'text', (c) => c.primaryKey())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('validators_of', 'text')
      .addColumn('last_run_ms', bigint)
      .addColumn('last_success_ms', bigint)
      .addColumn('last_failure_ms', bigint)
      .addColumn('last_added_ms', bigint)
      .addColumn('error_code', 'text')
      .addColumn('error_message', 'text')
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('backoff_until_ms', bigint)
      .execute();

    await tx.schema
      .createTable('crawl_runs')
      .addColumn('seq', bigint, (c) => engine.numbering(c))
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('started_ms', bigint, (c) => c.notNull())
      .addColumn('ended_ms', bigint, (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('found', 'integer', (c) => c.notNull())
      .addColumn('queued', 'integer', (c) => c.notNull())
      .addColumn('revisits', 'integer', (c) => c.notNull())
      .addColumn('error_code', 'text')
      .addColumn('error_message', 'text')
      .execute();
    await tx.schema.createIndex('crawl_runs_source').on('crawl_runs').columns(['source', 'seq']).execute();

    await tx.schema
      .createTable('crawl_days')
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('added', 'integer', (c) => c.notNull())
      .addColumn('changed', 'integer', (c) => c.notNull())
      .addColumn('unchanged', 'integer', (c) => c.notNull())
      .addColumn('skipped', 'integer', (c) => c.notNull())
      .addColumn('failed', 'integer', (c) => c.notNull())
      .addColumn('copies', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('crawl_days_key', ['source', 'day'])
      .execute();

    await tx.schema
      .createTable('crawl_pages')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('article_id', 'text')
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('first_ms', bigint, (c) => c.notNull())
      .addColumn('visited_ms', bigint, (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('code', 'text')
      .addColumn('visits', 'integer', (c) => c.notNull())
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('next_ms', bigint)
      .execute();
    await tx.schema.createIndex('crawl_pages_due').on('crawl_pages').columns(['source', 'next_ms']).execute();

    await tx.schema
      .createTable('crawl_fetches')
      .addColumn('seq', bigint, (c) => engine.numbering(c))
      .addColumn('at_ms', bigint, (c) => c.notNull())
      .addColumn('source', 'text')
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('status', 'integer')
      .addColumn('code', 'text')
      .addColumn('bytes', bigint, (c) => c.notNull())
      .addColumn('ms', bigint, (c) => c.notNull())
      .execute();
    await tx.schema.createIndex('crawl_fetches_source').on('crawl_fetches').columns(['source', 'seq']).execute();

    await tx.schema
      .createTable('crawl_fetch_totals')
      .addColumn('result', 'text', (c) => c.primaryKey())
      .addColumn('fetches', bigint, (c) => c.notNull())
      .addColumn('bytes', bigint, (c) => c.notNull())
      .addColumn('ms', bigint, (c) => c.notNull())
      .execute();

    await tx.schema
      .createTable('article_signatures')
      .addColumn('article_id', 'text', (c) => c.primaryKey().references('articles.id'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('text_hash', 'text', (c) => c.notNull())
      .addColumn('minhash', 'text', (c) => c.notNull())
      .addColumn('bands', json, (c) => c.notNull())
      .addColumn('shingles', 'integer', (c) => c.notNull())
      .addColumn('partial', 'integer', (c) => c.notNull())
      .addColumn('placed', 'integer', (c) => c.notNull())
      .execute();
    await tx.schema.createIndex('article_signatures_text').on('article_signatures').column('text_hash').execute();

    await tx.schema
      .createTable('article_bands')
      .addColumn('band', 'text', (c) => c.notNull())
      .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
      .addPrimaryKeyConstraint('article_bands_key', ['band', 'article_id'])
      .execute();

    await tx.schema
      .createTable('article_copies')
      .addColumn('article_id', 'text', (c) => c.primaryKey().references('articles.id'))
      .addColumn('group_id', 'text', (c) => c.notNull())
      .addColumn('is_lead', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('score', real, (c) => c.notNull())
      .execute();
    await tx.schema.createIndex('article_copies_group').on('article_copies').column('group_id').execute();
  },
};
