import type { Role } from '@opine/schema';
import { type Database, plain, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import type { Accounts } from './accounts.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { hashToken, newToken } from './tokens.ts';

const SHORTEST_PASSWORD = 10;
const DAY_MS = 86_400_000;
const SIGN_IN_DAYS = 30;
/** Letters, digits and a few signs: a name is read in lists and typed on command lines. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,99}$/u;

/** Accounts, sign-ins and tokens. */
export function accounts(database: Database): Accounts {
  return {
    async any() {
      const row = await database.read((db) => db.selectFrom('accounts').select('name').limit(1).executeTakeFirst());
      return row !== undefined;
    },
    async add({ name, password, role }) {
      if (!NAME.test(name)) {
        throw new StoreError(
          'bad-account',
          `${JSON.stringify(name)} is no name: use letters, digits, and . _ @ - inside`,
        );
      }
      const kept = password === undefined ? null : await hashPassword(longEnough(password));
      const row = { name, password: kept, role, created_at: new Date().toISOString() };
      await database.write(async (tx) => {
        const added = await tx
          .insertInto('accounts')
          .values(row)
          .onConflict((oc) => oc.column('name').doNothing())
          .returning('name')
          .executeTakeFirst();
        if (added === undefined)
          throw new StoreError('bad-account', `there is an account ${name} already: choose another name`);
      });
    },
    async list() {
      return database.readTogether(async (db) => {
        const rows = await db.selectFrom('accounts').selectAll().orderBy('name').execute();
        const tokens = await db
          .selectFrom('account_tokens')
          .select(['account', 'label'])
          .where('kind', '=', 'token')
          .orderBy('created_at')
          .execute();
        return rows.map((row) => ({
          name: row.name,
          role: row.role as Role,
          createdAt: row.created_at,
          hasPassword: row.password !== null,
          tokens: tokens.filter(({ account }) => account === row.name).map(({ label }) => label ?? ''),
        }));
      });
    },
    remove: (name) =>
      change(database, name, (tx) => tx.deleteFrom('accounts').where('name', '=', plain(name)).execute()),
    async setPassword(name, password) {
      const kept = await hashPassword(longEnough(password));
      await change(database, name, async (tx) => {
        await tx.updateTable('accounts').set({ password: kept }).where('name', '=', plain(name)).execute();
        await tx
          .deleteFrom('account_tokens')
          .where('account', '=', plain(name))
          .where('kind', '=', 'sign-in')
          .execute();
      });
    },
    setRole: (name, role) =>
      change(database, name, (tx) =>
        tx.updateTable('accounts').set({ role }).where('name', '=', plain(name)).execute(),
      ),
    async signIn(name, password) {
      const row = await database.read((db) =>
        db.selectFrom('accounts').selectAll().where('name', '=', plain(name)).executeTakeFirst(),
      );
      if (!(await isPassword(password, row?.password ?? null)) || row === undefined) return null;
      const token = newToken();
      await database.write((tx) => insertToken(tx, row.name, token, 'sign-in', null));
      return { account: { name: row.name, role: row.role as Role }, token };
    },
    async signOut(token) {
      await database.write((tx) =>
        tx.deleteFrom('account_tokens').where('hash', '=', hashToken(token)).where('kind', '=', 'sign-in').execute(),
      );
    },
    async addToken(name, label) {
      const token = newToken();
      await change(database, name, (tx) => insertToken(tx, plain(name), token, 'token', plain(label)));
      return token;
    },
    async removeToken(name, label) {
      const { numDeletedRows } = await database.write((tx) =>
        tx
          .deleteFrom('account_tokens')
          .where('account', '=', plain(name))
          .where('kind', '=', 'token')
          .where('label', '=', plain(label))
          .executeTakeFirst(),
      );
      if (Number(numDeletedRows) === 0)
        throw new StoreError('not-found', `${name} has no token ${JSON.stringify(label)}`);
    },
    byToken: (token) => findByToken(database, hashToken(token)),
  };
}

function longEnough(password: string): string {
  if ([...password].length >= SHORTEST_PASSWORD) return password;
  throw new StoreError('bad-account', `the password is too short: take ${SHORTEST_PASSWORD} characters or more`);
}

async function change(database: Database, name: string, work: (tx: Writer) => Promise<unknown>): Promise<void> {
  await database.write(async (tx) => {
    const row = await tx.selectFrom('accounts').select('name').where('name', '=', plain(name)).executeTakeFirst();
    if (row === undefined) throw new StoreError('not-found', `there is no account ${JSON.stringify(name)}`);
    await work(tx);
  });
}

async function insertToken(
  tx: Writer,
  account: string,
  token: string,
  kind: 'sign-in' | 'token',
  label: string | null,
): Promise<void> {
  await tx.deleteFrom('account_tokens').where('until_ms', '<', Date.now()).execute();
  await tx
    .insertInto('account_tokens')
    .values({
      hash: hashToken(token),
      account,
      kind,
      label,
      created_at: new Date().toISOString(),
      until_ms: kind === 'token' ? null : Date.now() + SIGN_IN_DAYS * DAY_MS,
    })
    .execute();
}

async function findByToken(database: Database, hash: string) {
  const now = Date.now();
  const row = await database.read((db) =>
    db
      .selectFrom('account_tokens as t')
      .innerJoin('accounts as a', 'a.name', 't.account')
      .select(['a.name', 'a.role', 't.until_ms'])
      .where('t.hash', '=', hash)
      .executeTakeFirst(),
  );
  if (row === undefined || (row.until_ms !== null && row.until_ms <= now)) return null;
  const until = now + SIGN_IN_DAYS * DAY_MS;
  // Put off at most once a day: most requests write nothing.
  if (row.until_ms !== null && row.until_ms < until - DAY_MS) {
    await database.write((tx) =>
      tx.updateTable('account_tokens').set({ until_ms: until }).where('hash', '=', hash).execute(),
    );
  }
  return { name: row.name, role: row.role as Role };
}
