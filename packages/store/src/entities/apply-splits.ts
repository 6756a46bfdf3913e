import type { EntityDecision } from '@opine/schema';
import type { Selectable } from 'kysely';
import { insertAll, type Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { normalName } from '../resolution/index.ts';
import { splitMember } from './decide.ts';
import type { EntityAnchorsTable } from './tables.ts';

export interface Moved {
  readonly articles: Set<string>;
  /** That members have left or come to. */
  readonly entities: Set<string>;
}

/** Puts members that people split off where they put them, and back those that they no longer do. */
export async function applySplits(tx: Writer, decisions: readonly EntityDecision[]): Promise<Moved> {
  const before = await tx.selectFrom('entity_overrides').selectAll().execute();
  await tx.deleteFrom('entity_overrides').execute();
  const moved: Moved = { articles: new Set(), entities: new Set() };
  const move = async (article: string, type: string, key: string, base: string | null) => {
    const rows = await tx
      .selectFrom('entity_members')
      .selectAll()
      .where('article_id', '=', article)
      .where('type', '=', type)
      .where('key', '=', key)
      .execute();
    for (const row of rows) {
      const to = base ?? row.linked_id;
      if (to === row.base_id) continue;
      const { root } = await tx.selectFrom('entities').select('root').where('id', '=', to).executeTakeFirstOrThrow();
      await tx
        .updateTable('entity_members')
        .set({ base_id: to, entity_id: root })
        .where('article_id', '=', article)
        .where('entity', '=', row.entity)
        .execute();
      moved.entities.add(row.entity_id).add(root);
      moved.articles.add(article);
    }
  };
  for (const { article_id, type, key } of before) await move(article_id, type, key, null);
  for (const decision of decisions) {
    if (decision.kind !== 'split') continue;
    const base = keyOf('split', decision.id);
    for (const { article_id, type, key, name } of await anchorsOf(tx, decision)) {
      await addSplit(tx, base, { type, key, name });
      await tx
        .insertInto('entity_overrides')
        .values({ article_id, type, key, base_id: base })
        .onConflict((oc) => oc.columns(['article_id', 'type', 'key']).doUpdateSet({ base_id: base }))
        .execute();
      await move(article_id, type, key, base);
    }
  }
  return moved;
}

interface Anchor {
  readonly type: string;
  readonly key: string;
  readonly name: string;
}

/**
 * The names that the members of a split go by: ids within extractions change with the next one, so they are kept with
 * the decision when it is first applied.
 */
async function anchorsOf(tx: Writer, { id, members = [] }: EntityDecision): Promise<Selectable<EntityAnchorsTable>[]> {
  const read = () =>
    tx
      .selectFrom('entity_anchors')
      .selectAll()
      .where('decision_id', '=', id)
      .orderBy('article_id')
      .orderBy('entity')
      .execute();
  const kept = await read();
  const missing = members
    .map(splitMember)
    .filter(([article, entity]) => !kept.some((row) => row.article_id === article && row.entity === entity));
  for (const [article, entity] of missing) {
    const found = await tx
      .selectFrom('entity_members')
      .select(['type', 'key', 'name'])
      .where('article_id', '=', article)
      .where('entity', '=', entity)
      .executeTakeFirst();
    if (found === undefined) continue;
    await tx
      .insertInto('entity_anchors')
      .values({ decision_id: id, article_id: article, entity, ...found })
      .execute();
  }
  return missing.length === 0 ? kept : read();
}

async function addSplit(tx: Writer, id: string, { type, name, key }: Anchor): Promise<void> {
  await tx
    .insertInto('entities')
    .values({
      id,
      root: id,
      type,
      name,
      country: null,
      offices: '',
      renamed: null,
      articles: 0,
      mentions: 0,
      events: 0,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .execute();
  const words = normalName(name).words.map((word) => ({ word, base_id: id }));
  await insertAll(words, (part) =>
    tx
      .insertInto('entity_words')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
  await tx
    .insertInto('entity_names')
    .values({ base_id: id, key, name, articles: 1 })
    .onConflict((oc) => oc.doNothing())
    .execute();
}
