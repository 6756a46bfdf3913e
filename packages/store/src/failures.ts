import { decodeCursor, encodeCursor } from './cursor.ts';
import { type Database, plain } from './database/index.ts';
import type { Failures } from './store.ts';

/** The log of what could not be brought in. */
export function failures(database: Database): Failures {
  return {
    add({ url, code, message }) {
      const row = { url: plain(url), code: plain(code), message: plain(message), at: new Date().toISOString() };
      return database.write(async (tx) => {
        const { seq } = await tx.insertInto('ingest_failures').values(row).returning('seq').executeTakeFirstOrThrow();
        return { id: seq, ...row };
      });
    },
    async list({ limit, cursor }) {
      const after = cursor === undefined ? undefined : decodeCursor('failures', cursor);
      const rows = await database.read((db) =>
        db
          .selectFrom('ingest_failures')
          .selectAll()
          .$if(after !== undefined, (q) => q.where('seq', '<', after![1]))
          .orderBy('seq', 'desc')
          .limit(limit + 1)
          .execute(),
      );
      const items = rows.slice(0, limit).map(({ seq, ...row }) => ({ id: seq, ...row }));
      const next = rows.length > limit ? encodeCursor(['failures', items[items.length - 1].id]) : null;
      return { items, next };
    },
  };
}
