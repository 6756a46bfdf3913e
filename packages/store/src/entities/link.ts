import type { Extraction } from '@opine/schema';
import { type Engine, insertAll, toJson, type Writer } from '../database/index.ts';
import { choose } from './choose.ts';
import { add, nameAnew, subtract } from './counts.ts';
import { anchorAnew, decidedOn, isNowCalled } from './kept.ts';
import { type Linked, rootsOf } from './linked.ts';
import { type LocalEntity, namedEntities } from './locals.ts';

/**
 * Links the named entities of an article's current extraction to the entities over all articles, in place of what was
 * linked before. An entity that the article had before under the same name stays what it was, and so does one that is
 * called otherwise now when people had decided about it: a newer extraction undoes nothing. The caller holds the article's lock.
 * @returns for each entity of the extraction the one over all articles that it is
 */
export async function linkEntities(
  tx: Writer,
  engine: Engine,
  articleId: string,
  extraction: Extraction | null,
): Promise<Map<string, string>> {
  await engine.lockLinking(tx);
  const before = await tx.selectFrom('entity_members').selectAll().where('article_id', '=', articleId).execute();
  const locals = extraction === null ? [] : namedEntities(extraction);
  const keyed = (type: string, key: string) => `${type} ${key}`;
  const known = new Map(before.map((row) => [keyed(row.type, row.key), row]));
  const overrides = new Map(
    (await tx.selectFrom('entity_overrides').selectAll().where('article_id', '=', articleId).execute()).map((row) => [
      keyed(row.type, row.key),
      row.base_id,
    ]),
  );
  const linked: Linked[] = [];
  const open: LocalEntity[] = [];
  const here = new Set(locals.map(({ type, key }) => keyed(type, key)));
  const left = new Set(
    await decidedOn(
      tx,
      before.filter(({ type, key }) => !here.has(keyed(type, key))),
    ),
  );
  for (const local of locals) {
    const same = known.get(keyed(local.type, local.key));
    const was = same ?? [...left].find((row) => isNowCalled(row, local));
    if (was === undefined) open.push(local);
    else {
      left.delete(was);
      const override = overrides.get(keyed(was.type, was.key));
      if (same === undefined && override !== undefined) await anchorAnew(tx, was, local);
      const { linked_id: linkedId, score, reason } = was;
      linked.push({ local, linkedId, baseId: override ?? linkedId, score, reason });
    }
  }
  linked.push(...(await choose(tx, articleId, open, linked, overrides)));
  await addNew(tx, linked);
  await subtract(tx, before);
  await tx.deleteFrom('entity_members').where('article_id', '=', articleId).execute();
  const roots = await rootsOf(
    tx,
    linked.map(({ baseId }) => baseId),
  );
  await insertAll(
    linked.map(({ local, linkedId, baseId, score, reason }) => ({
      article_id: articleId,
      entity: local.entity,
      type: local.type,
      key: local.key,
      name: local.name,
      names: toJson(local.names),
      mentions: local.mentions,
      events: local.events,
      linked_id: linkedId,
      base_id: baseId,
      entity_id: roots.get(baseId)!,
      score,
      reason,
    })),
    (part) => tx.insertInto('entity_members').values(part),
  );
  await add(tx, linked, roots);
  await nameAnew(tx, linked);
  return new Map(linked.map(({ local, baseId }) => [local.entity, roots.get(baseId)!]));
}

async function addNew(tx: Writer, linked: readonly Linked[]): Promise<void> {
  const rows = linked
    .filter(({ linkedId, reason }) => reason === 'first named here' && linkedId !== '')
    .map(({ local, linkedId }) => ({
      id: linkedId,
      root: linkedId,
      type: local.type,
      name: local.name,
      country: local.country,
      offices: '',
      renamed: null,
      articles: 0,
      mentions: 0,
      events: 0,
    }));
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  await insertAll(unique, (part) =>
    tx
      .insertInto('entities')
      .values(part)
      .onConflict((oc) => oc.column('id').doNothing()),
  );
}
