import type { EntityDecision, EntityType } from '@opine/schema';
import type { Selectable } from 'kysely';
import { fromJson, insertAll, plain, type Reader, type Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { entityKeys, normalName, referent } from '../resolution/index.ts';
import { splitMember } from './decide.ts';
import { inForce, Roots } from './fold.ts';
import type { EntityAnchorsTable } from './tables.ts';

/** All decisions about entities, in their order. */
export async function readDecisions(db: Reader): Promise<EntityDecision[]> {
  const rows = await db.selectFrom('entity_decisions').select('record').orderBy('seq').execute();
  return rows.map((row) => fromJson<EntityDecision>(row.record));
}

/**
 * Derives anew all that follows from the decisions in force: who is merged into whom, which members were split off,
 * names, and who is to be kept apart. What the linker made is never touched, so that an undo gives back exactly what
 * was there.
 * @returns articles of which an entity is another one now, also before merges
 */
export async function applyDecisions(tx: Writer): Promise<string[]> {
  const decisions = inForce(await readDecisions(tx));
  const moved = await applySplits(tx, decisions);
  const changed = new Set([...moved.entities, ...(await applyMerges(tx, decisions))]);
  await applyNames(tx, decisions);
  await applyApart(tx, decisions);
  await recount(tx, [...changed]);
  return [...moved.articles];
}

/** @returns roots that have lost or gained something */
async function applyMerges(tx: Writer, decisions: readonly EntityDecision[]): Promise<string[]> {
  const roots = new Roots();
  for (const { kind, entities } of decisions) if (kind === 'merge') roots.join(entities[0]!, entities[1]!);
  const before = await tx.selectFrom('entities').select(['id', 'root']).whereRef('root', '!=', 'id').execute();
  const was = new Map(before.map(({ id, root }) => [id, root]));
  const changed: string[] = [];
  for (const id of new Set([...was.keys(), ...roots.joined()])) {
    const root = roots.rootOf(id);
    const former = was.get(id) ?? id;
    if (root === former) continue;
    await tx.updateTable('entities').set({ root }).where('id', '=', id).execute();
    await tx.updateTable('entity_members').set({ entity_id: root }).where('base_id', '=', id).execute();
    changed.push(id, root, former);
  }
  return changed;
}

interface Moved {
  readonly articles: Set<string>;
  /** That members have left or come to. */
  readonly entities: Set<string>;
}

async function applySplits(tx: Writer, decisions: readonly EntityDecision[]): Promise<Moved> {
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

async function applyNames(tx: Writer, decisions: readonly EntityDecision[]): Promise<void> {
  await tx.updateTable('entities').set({ renamed: null }).where('renamed', 'is not', null).execute();
  await tx.deleteFrom('entity_aliases').execute();
  for (const { kind, entities, name } of decisions) {
    const [id = ''] = entities;
    if (name === undefined) continue;
    if (kind !== 'no-alias') await findBy(tx, id, name);
    if (kind === 'rename')
      await tx
        .updateTable('entities')
        .set({ renamed: plain(name) })
        .where('id', '=', id)
        .execute();
    if (kind !== 'alias' && kind !== 'no-alias') continue;
    const confirmed = kind === 'alias' ? 1 : 0;
    const row = { base_id: id, key: normalName(name).key, name: plain(name), confirmed };
    await tx
      .insertInto('entity_aliases')
      .values(row)
      .onConflict((oc) => oc.columns(['base_id', 'key']).doUpdateSet(row))
      .execute();
  }
}

/** From now on an entity is found by a name, by the linker and by searches. */
async function findBy(tx: Writer, id: string, name: string): Promise<void> {
  const { type } = await tx.selectFrom('entities').select('type').where('id', '=', id).executeTakeFirstOrThrow();
  const keys = entityKeys(referent(type as EntityType, [plain(name)], null)).own.map((key) => ({ key, base_id: id }));
  await insertAll(keys, (part) =>
    tx
      .insertInto('entity_keys')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
  const words = normalName(name).words.map((word) => ({ word, base_id: id }));
  await insertAll(words, (part) =>
    tx
      .insertInto('entity_words')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
}

async function applyApart(tx: Writer, decisions: readonly EntityDecision[]): Promise<void> {
  await tx.deleteFrom('entity_apart').execute();
  const pairs = decisions.flatMap(({ kind, entities, id }) => {
    if (kind === 'apart') return [[entities[0]!, entities[1]!] as const];
    return kind === 'split' ? [[entities[0]!, keyOf('split', id)] as const] : [];
  });
  const rows = pairs.flatMap(([one, other]) => [
    { one, other },
    { one: other, other: one },
  ]);
  await insertAll(rows, (part) =>
    tx
      .insertInto('entity_apart')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
}

/** Counts some entities anew from their members. */
async function recount(tx: Writer, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const counts = await tx
      .selectFrom('entity_members')
      .select((eb) => [
        eb.fn.count<number>('article_id').distinct().as('articles'),
        eb.fn.coalesce(eb.fn.sum<number>('mentions'), eb.lit(0)).as('mentions'),
        eb.fn.coalesce(eb.fn.sum<number>('events'), eb.lit(0)).as('events'),
      ])
      .where('entity_id', '=', id)
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('entities')
      .set({ articles: counts.articles, mentions: Number(counts.mentions), events: Number(counts.events) })
      .where('id', '=', id)
      .execute();
  }
}
