import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type Database, plain, type Writer } from '../database/index.ts';
import type { FetchLog, FetchRecord, FetchTotal } from './crawl.ts';

/** Rows of one insertion: nine parameters each, and SQLite takes 32,766. */
const AT_ONCE = 500;

/** The log of all that was asked of the web. */
export function fetches(database: Database): FetchLog {
  return {
    add: (records) => database.write((tx) => add(tx, records)),
    async list({ limit, source, cursor }) {
      const after = cursor === undefined ? undefined : decodeCursor('fetches', cursor);
      const rows = await database.read((db) =>
        db
          .selectFrom('crawl_fetches')
          .selectAll()
          .$if(source !== undefined, (q) => q.where('source', '=', plain(source!)))
          .$if(after !== undefined, (q) => q.where('seq', '<', after![1]))
          .orderBy('seq', 'desc')
          .limit(limit + 1)
          .execute(),
      );
      const items = rows.slice(0, limit).map(({ seq, at_ms, ...row }) => ({ id: seq, at: at_ms, ...row }));
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items, next: last === undefined ? null : encodeCursor(['fetches', last.id]) };
    },
    totals: () => database.read((db) => db.selectFrom('crawl_fetch_totals').selectAll().orderBy('result').execute()),
    prune: (query) => database.write((tx) => prune(tx, query)),
  };
}

async function add(tx: Writer, records: readonly FetchRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const rows = records.slice(from, from + AT_ONCE).map(({ at, source, url, kind, status, code, bytes, ms }) => {
      return { at_ms: at, source: plain(source), url: plain(url), kind, status, code: plain(code), bytes, ms };
    });
    await tx.insertInto('crawl_fetches').values(rows).execute();
  }
  for (const total of sumUp(records)) {
    await tx
      .insertInto('crawl_fetch_totals')
      .values(total)
      .onConflict((oc) =>
        oc.column('result').doUpdateSet((eb) => ({
          fetches: eb('crawl_fetch_totals.fetches', '+', total.fetches),
          bytes: eb('crawl_fetch_totals.bytes', '+', total.bytes),
          ms: eb('crawl_fetch_totals.ms', '+', total.ms),
        })),
      )
      .execute();
  }
}

/** In a fixed order, so that two writers never wait for each other crosswise. */
function sumUp(records: readonly FetchRecord[]): FetchTotal[] {
  const totals = new Map<string, { result: string; fetches: number; bytes: number; ms: number }>();
  for (const { status, code, bytes, ms } of records) {
    const result = status === null ? plain(code ?? 'unknown') : `${Math.floor(status / 100)}xx`;
    const total = totals.get(result) ?? { result, fetches: 0, bytes: 0, ms: 0 };
    total.fetches++;
    total.bytes += bytes;
    total.ms += ms;
    totals.set(result, total);
  }
  return [...totals.values()].sort((a, b) => (a.result < b.result ? -1 : 1));
}

async function prune(tx: Writer, query: { before: number; keep: number; limit: number }): Promise<number> {
  const ends = await tx
    .selectFrom('crawl_fetches')
    .select((eb) => [eb.fn.min('seq').as('first'), eb.fn.max('seq').as('last')] as const)
    .executeTakeFirstOrThrow();
  if (ends.last === null || ends.first === null) return 0;
  const oldest = await tx
    .selectFrom('crawl_fetches')
    .select(['seq', 'at_ms'])
    .orderBy('seq')
    .limit(query.limit)
    .execute();
  // Written in the order of time, but for the moments by which several writers overlap.
  const firstKept = oldest.findIndex((row) => row.at_ms >= query.before && row.seq > ends.last - query.keep);
  const count = firstKept === -1 ? oldest.length : firstKept;
  if (count === 0) return 0;
  await tx
    .deleteFrom('crawl_fetches')
    .where('seq', '<=', oldest[count - 1].seq)
    .execute();
  return count;
}
