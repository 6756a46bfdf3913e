import { sql } from 'kysely';
import { StoreError } from '../errors.ts';
import type { Database } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/**
 * Brings the tables up to date: in one transaction, under a lock that other processes wait for, so that a store is
 * never half migrated. Throws `store-too-new` when a newer release of the code has already migrated it further.
 */
export async function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await database.write(async (tx) => {
    await database.engine.lockMigrations(tx);
    await sql`create table if not exists store_migrations (
      number integer primary key, name text not null, applied_at text not null)`.execute(tx);
    const rows = await tx.selectFrom('store_migrations').select('number').orderBy('number').execute();
    const newest = rows.at(-1)?.number ?? 0;
    if (newest > migrations.length) {
      throw new StoreError(
        'store-too-new',
        `the store is at version ${newest}, this release knows versions up to ${migrations.length}: update Opine`,
      );
    }
    for (const [index, migration] of migrations.entries()) {
      if (index < newest) continue;
      await migration.up(tx, database.engine);
      const applied_at = new Date().toISOString();
      await tx
        .insertInto('store_migrations')
        .values({ number: index + 1, name: migration.name, applied_at })
        .execute();
    }
  });
}
