import { fromJson, insertAll, type Writer } from '../database/index.ts';
import { referent, scoreEntities } from '../resolution/index.ts';
import type { Member } from './linked.ts';
import type { LocalEntity } from './locals.ts';

/** Those of some members that people split off, or whose entity they merged or renamed. */
export async function decidedOn(tx: Writer, members: readonly Member[]): Promise<Member[]> {
  if (members.length === 0) return [];
  const ids = members.map(({ linked_id }) => linked_id);
  const rows = await tx
    .selectFrom('entities')
    .select(['id', 'root'])
    .where((eb) => eb.or([eb('id', 'in', ids), eb('root', 'in', ids)]))
    .where((eb) => eb.or([eb('root', '!=', eb.ref('id')), eb('renamed', 'is not', null)]))
    .execute();
  const decided = new Set(rows.flatMap(({ id, root }) => [id, root]));
  return members.filter(({ linked_id, base_id }) => base_id !== linked_id || decided.has(linked_id));
}

/** Whether an entity that the article had is the one that it now calls otherwise: "Smith", who is "John Smith" now. */
export function isNowCalled({ type, names }: Pick<Member, 'type' | 'names'>, local: LocalEntity): boolean {
  if (type !== local.type) return false;
  const was = referent(local.type, fromJson<string[]>(names), null);
  return scoreEntities(was, referent(local.type, local.names, null), 0).score > 0;
}

/** What people decided about an entity holds under the name that it now has too. */
export async function anchorAnew(
  tx: Writer,
  { article_id, type, key, base_id }: Member,
  local: LocalEntity,
): Promise<void> {
  await tx
    .insertInto('entity_overrides')
    .values({ article_id, type, key: local.key, base_id })
    .onConflict((oc) => oc.columns(['article_id', 'type', 'key']).doUpdateSet({ base_id }))
    .execute();
  const anchors = await tx
    .selectFrom('entity_anchors')
    .select('decision_id')
    .distinct()
    .where('article_id', '=', article_id)
    .where('type', '=', type)
    .where('key', '=', key)
    .execute();
  const { name } = local;
  await insertAll(
    anchors.map(({ decision_id }) => ({
      decision_id,
      article_id,
      entity: `= ${local.key}`,
      type,
      key: local.key,
      name,
    })),
    (part) =>
      tx
        .insertInto('entity_anchors')
        .values(part)
        .onConflict((oc) => oc.doNothing()),
  );
}
