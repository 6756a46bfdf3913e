import { type Database, plain, type Writer } from '../../database/index.ts';
import type { CopyCandidate, TextFingerprint } from './copies.ts';

/** Candidates of each kind: a text with more copies than this is found by way of these. */
const MOST_CANDIDATES = 20;
/** Bands looked up in one statement. */
const ROWS_AT_ONCE = 400;

/** Stores the fingerprint of an article's text in place of that of its former text. */
export async function putFingerprint(
  tx: Writer,
  article: string,
  version: number,
  { textHash, minhash, bands, shingles, partial }: TextFingerprint,
): Promise<void> {
  const known = await tx
    .selectFrom('article_signatures')
    .select(['version', 'text_hash'])
    .where('article_id', '=', article)
    .executeTakeFirst();
  const same = known?.version === version && known.text_hash === textHash;
  if (same) return;
  const values = {
    version,
    text_hash: plain(textHash),
    minhash: toBase64(minhash),
    shingles,
    partial: partial ? 1 : 0,
    placed: 0,
  };
  await tx
    .insertInto('article_signatures')
    .values({ article_id: article, ...values })
    .onConflict((oc) => oc.column('article_id').doUpdateSet(values))
    .execute();
  if (known !== undefined) await tx.deleteFrom('article_bands').where('article_id', '=', article).execute();
  const rows = [...new Set(bands)].map((band) => ({ band, article_id: article }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await tx
      .insertInto('article_bands')
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflict((oc) => oc.doNothing())
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
    const alike =
      bands.length === 0
        ? []
        : await db
            .selectFrom('article_bands')
            .select((eb) => ['article_id', eb.fn.countAll<number>().as('shared')] as const)
            .where('band', 'in', [...new Set(bands)])
            .where('article_id', '!=', article)
            .groupBy('article_id')
            .orderBy('shared', 'desc')
            .orderBy('article_id')
            .limit(MOST_CANDIDATES)
            .execute();
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

function toBase64(minhash: Uint32Array): string {
  const bytes = Buffer.alloc(minhash.length * 4);
  for (const [i, value] of minhash.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes.toString('base64');
}

function fromBase64(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
}
