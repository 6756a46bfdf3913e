import type { EntityDecision, EntityType } from '@opine/schema';
import { insertAll, plain, type Writer } from '../database/index.ts';
import { entityKeys, normalName, referent } from '../resolution/index.ts';

/**
 * Gives entities the names that people gave them.
 * @param only the one entity whose names may have changed
 */
export async function applyNames(tx: Writer, decisions: readonly EntityDecision[], only?: string): Promise<void> {
  await tx
    .updateTable('entities')
    .set({ renamed: null })
    .where('renamed', 'is not', null)
    .$if(only !== undefined, (q) => q.where('id', '=', only!))
    .execute();
  await tx
    .deleteFrom('entity_aliases')
    .$if(only !== undefined, (q) => q.where('base_id', '=', only!))
    .execute();
  for (const { kind, entities, name } of decisions) {
    const [id = ''] = entities;
    if (name === undefined || (only !== undefined && id !== only)) continue;
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
