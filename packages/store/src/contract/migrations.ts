import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { MIGRATIONS, type Migration } from '../database/migrations/index.ts';
import type { Bench } from '../store.contract.ts';
import { anArticle, anEvent, anExtraction } from './examples.ts';

export function migrationsContract({ fresh, open }: Bench): void {
  describe('migrations', () => {
    it.each(MIGRATIONS.map((migration, i) => [i + 1, migration.name] as const))(
      'brings a store up to date that stopped at %i (%s), with what is in it',
      async (number) => {
        const url = await fresh();
        const old = await connect(url);
        await migrate(old, MIGRATIONS.slice(0, number));
        const { text, ...metadata } = anArticle();
        await old.write(async (tx) => {
          await sql`insert into articles (id, version, fetched_ms, source, partial)
            values ('article-1', 1, 1636534800000, 'the-paper', 0)`.execute(tx);
          await sql`insert into article_versions (article_id, version, text_hash, record, text)
            values ('article-1', 1, ${metadata.textHash}, ${JSON.stringify(metadata)}, ${text})`.execute(tx);
        });
        await old.close();

        const store = await open(url);
        expect(await store.articles.get('article-1')).toEqual(anArticle());
        expect(await store.articles.put(anArticle())).toMatchObject({ status: 'unchanged' });
        await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed')]));
        expect((await store.queue.page({ state: 'pending', limit: 5 })).items).toHaveLength(1);
      },
    );

    it('brings events and decisions of the time before the review by several people along', async () => {
      const url = await fresh();
      const old = await connect(url);
      await migrate(
        old,
        MIGRATIONS.slice(
          0,
          MIGRATIONS.findIndex(({ name }) => name === 'review'),
        ),
      );
      const { text, ...metadata } = anArticle();
      const event = anEvent('stormed', { confidence: 0.5 });
      const id = 'ab'.repeat(16);
      const decision = {
        id: 'd1',
        event: id,
        verdict: 'accept',
        undoes: null,
        reason: null,
        reviewer: 'ana',
        at: '2021-11-12T10:20:30.000Z',
      };
      await old.write(async (tx) => {
        await sql`insert into articles (id, version, fetched_ms, source, partial, extraction_id)
          values ('article-1', 1, 1636534800000, 'the-paper', 0, 'x1')`.execute(tx);
        await sql`insert into article_versions (article_id, version, text_hash, record, text)
          values ('article-1', 1, ${metadata.textHash}, ${JSON.stringify(metadata)}, ${text})`.execute(tx);
        await sql`insert into extractions (id, article_id, version, extractor_key, extractor_version, record, stored_at)
          values ('x1', 'article-1', 1, 'k', '1.0.0', ${JSON.stringify(anExtraction([event]))}, '2021')`.execute(tx);
        await sql`insert into article_events (id, article_id, version, extraction_id, is_current, type, status, confidence,
          review_order, state, decision_seq, record)
          values (${id}, 'article-1', 1, 'x1', 1, 'ASSAULT', 'asserted', 0.5, 1, 'accepted', 1, ${JSON.stringify(event)})`.execute(
          tx,
        );
        await sql`insert into decisions (id, event_id, verdict, reviewer, record)
          values ('d1', ${id}, 'accept', 'ana', ${JSON.stringify(decision)})`.execute(tx);
      });
      await old.close();

      const store = await open(url);
      const page = await store.queue.page({ state: 'accepted', limit: 5, search: 'stormed', source: ['the-paper'] });
      expect(page.items).toMatchObject([{ id, decision, worth: { uncertainty: 1 } }]);
      expect((await store.queue.stats()).daily).toHaveLength(30);
      expect((await store.decisions.add(id, { verdict: 'undo', reviewer: 'ana' })).item).toMatchObject({
        state: 'pending',
        event,
      });
      const database = await connect(url);
      await expect(database.write((tx) => sql`delete from decisions`.execute(tx))).rejects.toThrow('only ever added');
      await database.close();
    });

    it('refuses a store that a newer release has migrated', async () => {
      const url = await fresh();
      await open(url);
      const later: Migration = { name: 'later', up: async () => {} };
      const newer = await connect(url);
      await migrate(newer, [...MIGRATIONS, later]);
      await newer.close();
      await expect(open(url)).rejects.toMatchObject({ code: 'store-too-new' });
    });

    it('leaves the store as it was when one fails', async () => {
      const url = await fresh();
      const database = await connect(url);
      const failing: Migration = {
        name: 'failing',
        async up(tx) {
          await tx.schema.createTable('half_made').addColumn('id', 'integer').execute();
          await sql`select no_such_column`.execute(tx);
        },
      };
      await expect(migrate(database, [...MIGRATIONS, failing])).rejects.toMatchObject({ code: 'database' });
      await expect(database.read((db) => sql`select * from half_made`.execute(db))).rejects.toThrow('half_made');
      await expect(database.read((db) => sql`select * from articles`.execute(db))).rejects.toThrow('articles');
      await database.close();
    });

    it.each(['update decisions set reviewer = reviewer', 'delete from decisions'])(
      'keeps decisions from any change: %s',
      async (statement) => {
        const url = await fresh();
        const store = await open(url);
        await store.articles.put(anArticle());
        await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed')]));
        const { id } = (await store.articles.view('article-1'))!.queue[0];
        await store.decisions.add(id, { verdict: 'accept', reviewer: 'ana' });
        const database = await connect(url);
        await expect(database.write((tx) => sql.raw(statement).execute(tx))).rejects.toThrow('only ever added');
        await database.close();
        expect(await store.decisions.history(id)).toHaveLength(1);
      },
    );
  });
}
