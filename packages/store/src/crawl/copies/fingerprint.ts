import { sql } from 'kysely';
import { type Database, fromJson, plain, type Reader, toJson, type Writer } from '../../database/index.ts';
import type { CopyCandidate, TextFingerprint } from './copies.ts';

/** Candidates of each kind: a text with more copies than this is found by way of these. */
const MOST_CANDIDATES = 20;
/** Articles looked at for one band: one that more texts have is a stock phrase. */
const MOST_PER_BAND = 200;
const ROWS_AT_ONCE = 400;
/** Bands are filled up to a multiple of this, so that statements can be prepared once. */
const BANDS_STEP = 16;

/** Stores the fingerprint of an article's text in place of that of its former text. */
export async function putFingerprint(
  tx: Writer,
  article: string,
  version: number,
  { textHash, minhash, bands, shingles, partial }: TextFingerprint,
): Promise<void> {
  const known = await tx
    .selectFrom('article_signatures')
    .select(['version', 'text_hash', 'bands'])
    .where('article_id', '=', article)
    .executeTakeFirst();
  const same = known?.version === version && known.text_hash === textHash;
  if (same) return;
  const values = {
    version,
    text_hash: plain(textHash),
    minhash: toBase64(minhash),
    bands: toJson([...new Set(bands)]),
    shingles,
    partial: partial ? 1 : 0,
    placed: 0,
  };
  await tx
    .insertInto('article_signatures')
    .values({ article_id: article, ...values })
    .onConflict((oc) => oc.column('article_id').doUpdateSet(values))
    .execute();
  if (known !== undefined) await removeBands(tx, article, fromJson<string[]>(known.bands));
  const rows = [...new Set(bands)].map((band) => ({ band, article_id: article }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await tx
      .insertInto('article_bands')
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}

async function removeBands(tx: Writer, article: string, bands: readonly string[]): Promise<void> {
  for (let i = 0; i < bands.length; i += ROWS_AT_ONCE) {
    await tx
      .deleteFrom('article_bands')
      .where('band', 'in', bands.slice(i, i + ROWS_AT_ONCE))
      .where('article_id', '=', article)
      .execute();
  }
}

/** See `Copies.record`. */
export async function findCandidates(
  database: Database,
  article: string,
  { textHash, bands }: TextFingerprint,
): Promise<CopyCandidate[]> {
  return database.readTogether(async (db) => {
    const same = await db
      .selectFrom('article_signatures')
      .select('article_id')
      .where('text_hash', '=', plain(textHash))
      .where('article_id', '!=', article)
      .limit(MOST_CANDIDATES)
      .execute();
    const alike = await sharingBands(db, article, [...new Set(bands)]);
    const ids = [...new Set([...same, ...alike].map((row) => row.article_id))];
    if (ids.length === 0) return [];
    const rows = await db.selectFrom('article_signatures').selectAll().where('article_id', 'in', ids).execute();
    const byId = new Map(rows.map((row) => [row.article_id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (row === undefined) return [];
      return [
        {
          article: id,
          version: row.version,
          textHash: row.text_hash,
          minhash: fromBase64(row.minhash),
          shingles: row.shingles,
          partial: row.partial === 1,
        },
      ];
    });
  });
}

/** Articles that share bands, those that share most first. */
async function sharingBands(db: Reader, article: string, bands: string[]): Promise<{ article_id: string }[]> {
  if (bands.length === 0) return [];
  const asked = [...bands, ...Array.from({ length: -bands.length & (BANDS_STEP - 1) }, () => '')];
  const hits = asked.map(
    (band) => sql`select article_id from (
      select article_id from article_bands where band = ${band} limit ${sql.lit(MOST_PER_BAND)}) as hit`,
  );
  const { rows } = await sql<{ article_id: string }>`
    select article_id, count(*) as shared from (${sql.join(hits, sql` union all `)}) as hits
    where article_id <> ${article} group by article_id
    order by shared desc, article_id limit ${sql.lit(MOST_CANDIDATES)}`.execute(db);
  return rows;
}

function toBase64(minhash: Uint32Array): string {
  const bytes = Buffer.alloc(minhash.length * 4);
  for (const [i, value] of minhash.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes.toString('base64');
}

function fromBase64(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
}
