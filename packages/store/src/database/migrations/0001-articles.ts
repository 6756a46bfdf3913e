import type { Migration } from './index.ts';

/** Articles, the versions of their text, and the full-text index. */
export const articles: Migration = {
  name: 'articles',
  async up(tx, engine) {
    const { json, bigint } = engine.types;
    await tx.schema
      .createTable('articles')
      .addColumn('seq', bigint, (c) => engine.numbering(c))
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('fetched_ms', bigint, (c) => c.notNull())
      .addColumn('extraction_id', 'text')
      .addColumn('url', 'text')
      .addColumn('canonical_url', 'text')
      .addColumn('title', 'text')
      .addColumn('site_name', 'text')
      .addColumn('published_at', 'text')
      .addColumn('language', 'text')
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('partial', 'integer', (c) => c.notNull())
      .execute();
    await engine.indexText(tx, 'articles', 'url');
    await engine.indexText(tx, 'articles', 'canonical_url');

    await tx.schema
      .createTable('article_versions')
      .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('text_hash', 'text', (c) => c.notNull())
      .addColumn('record', json, (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('exact', json)
      .addPrimaryKeyConstraint('article_versions_key', ['article_id', 'version'])
      .addUniqueConstraint('article_versions_text', ['article_id', 'text_hash'])
      .execute();

    await engine.search.create(tx);
  },
};
