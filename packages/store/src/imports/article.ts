import type { DumpArticle } from '@opine/schema';
import { putArticle } from '../articles/index.ts';
import { type Database, plain, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import { putExtraction } from '../extractions/index.ts';
import { eventColumns } from '../review/index.ts';

/**
 * Puts an article with all its versions and extractions the way they came in, so that the same become current.
 * @returns whether the store did not know all of it before
 */
export async function importArticle(database: Database, line: DumpArticle): Promise<boolean> {
  const ids = new Set(line.versions.map(({ id }) => id));
  const [id] = ids;
  if (ids.size !== 1 || id === undefined) throw new StoreError('bad-import', 'its versions are of several articles');
  const before = await contentOf(database, id);
  const versions: number[] = [];
  for (const article of line.versions) versions.push((await putArticle(database, article)).version);
  for (const { version, storedAt, extraction } of line.extractions) {
    const here = versions[version - 1];
    if (here === undefined) throw new StoreError('bad-import', `it has no version ${version}, as one extraction says`);
    await putExtraction(database, id, here, extraction, storedAt);
  }
  await database.write(async (tx) => {
    for (const part of line.parts) await insertPart(tx, id, part, versions[part.version - 1] ?? part.version);
    if (line.withdrawn.length === 0) return;
    await tx
      .updateTable('article_events')
      .set({ is_current: 0 })
      .where('article_id', '=', plain(id))
      .where('id', 'in', line.withdrawn)
      .where('last_seq', 'is', null)
      .execute();
  });
  return before !== (await contentOf(database, id));
}

/** How much there is of an article: nothing of it is ever removed. */
async function contentOf(database: Database, id: string): Promise<string> {
  return database.readTogether(async (db) => {
    const of = async (table: 'article_versions' | 'extractions' | 'article_events') => {
      const row = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('article_id', '=', plain(id))
        .executeTakeFirstOrThrow();
      return row.n;
    };
    return [await of('article_versions'), await of('extractions'), await of('article_events')].join(' ');
  });
}

/** An event that was split off. It becomes current with the decision that split it. */
async function insertPart(
  tx: Writer,
  articleId: string,
  part: DumpArticle['parts'][number],
  version: number,
): Promise<void> {
  await tx
    .insertInto('article_events')
    .values({
      id: plain(part.id),
      article_id: plain(articleId),
      version,
      extraction_id: part.extraction,
      is_current: 0,
      ...eventColumns(part.event),
      split_from: plain(part.from),
      review_order: 0,
      state: 'pending',
      decision_seq: null,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .execute();
}
