import type { Migration } from './index.ts';

/** Who may do what: accounts, their sign-ins and their tokens. */
export const accounts: Migration = {
  name: 'accounts',
  async up(tx, engine) {
    await tx.schema
      .createTable('accounts')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('password', 'text')
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await tx.schema
      .createTable('account_tokens')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('account', 'text', (c) => c.notNull().references('accounts.name').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('label', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('until_ms', engine.types.bigint)
      .execute();
    await tx.schema.createIndex('account_tokens_account').on('account_tokens').column('account').execute();
  },
};
