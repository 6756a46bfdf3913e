import type { EntityDecision } from '@opine/schema';
import { fromJson, insertAll, type Reader, type Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { applyNames } from './apply-names.ts';
import { applySplits, type Moved } from './apply-splits.ts';
import { inForce, Roots } from './fold.ts';

/** All decisions about entities, in their order. */
export async function readDecisions(db: Reader): Promise<EntityDecision[]> {
  const rows = await db.selectFrom('entity_decisions').select('record').orderBy('seq').execute();
  return rows.map((row) => fromJson<EntityDecision>(row.record));
}

/**
 * Derives anew all that follows from the decisions in force: who is merged into whom, which members were split off,
 * names, and who is to be kept apart. What the linker made is never touched, so that an undo gives back exactly what
 * was there.
 * @param latest the only one that has not been applied yet: then what can't have changed is left alone
 * @returns articles of which an entity is another one now, also before merges
 */
export async function applyDecisions(tx: Writer, latest?: EntityDecision): Promise<string[]> {
  const all = await readDecisions(tx);
  const decisions = inForce(all);
  const about = latest === undefined ? undefined : aboutOf(latest, all);
  const touches = (...kinds: EntityDecision['kind'][]) => about === undefined || kinds.includes(about.kind);
  const moved: Moved = touches('split')
    ? await applySplits(tx, decisions)
    : { articles: new Set(), entities: new Set() };
  const changed = [...moved.entities, ...(touches('merge') ? await applyMerges(tx, decisions) : [])];
  if (touches('rename', 'alias', 'no-alias')) await applyNames(tx, decisions, about?.entities[0]);
  if (touches('apart', 'split')) await applyApart(tx, decisions);
  await recount(tx, [...new Set(changed)]);
  return [...moved.articles];
}

/** What a decision comes down to: with an undo, the decision that is taken back, or brought back by it. */
function aboutOf(decision: EntityDecision, all: readonly EntityDecision[]): EntityDecision {
  let at = decision;
  while (at.kind === 'undo') {
    const undone = all.find(({ id }) => id === at.undoes);
    if (undone === undefined) return at;
    at = undone;
  }
  return at;
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
