import type { EntityType } from '@opine/schema';
import { fromJson, insertAll, type Writer } from '../database/index.ts';
import { entityKeys, normalName, referent } from '../resolution/index.ts';
import type { Linked } from './linked.ts';

interface Counted {
  readonly entity_id: string;
  readonly base_id: string;
  readonly mentions: number;
  readonly events: number;
  readonly names: string;
}

/** Takes an article's former members out of the counts. */
export async function subtract(tx: Writer, members: readonly Counted[]): Promise<void> {
  const counted = new Set<string>();
  for (const { entity_id, base_id, mentions, events, names } of members) {
    const first = counted.size < counted.add(entity_id).size ? 1 : 0;
    await tx
      .updateTable('entities')
      .set((eb) => ({
        articles: eb('articles', '-', first),
        mentions: eb('mentions', '-', mentions),
        events: eb('events', '-', events),
      }))
      .where('id', '=', entity_id)
      .execute();
    for (const name of fromJson<string[]>(names)) {
      await tx
        .updateTable('entity_names')
        .set((eb) => ({ articles: eb('articles', '-', 1) }))
        .where('base_id', '=', base_id)
        .where('key', '=', normalName(name).key)
        .execute();
    }
  }
}

const MOST_OFFICES = 30;

/** Adds the members to the counts, and their names to those that the entities are found by. */
export async function add(tx: Writer, linked: readonly Linked[], roots: ReadonlyMap<string, string>): Promise<void> {
  const ids = [...new Set(linked.map(({ baseId }) => baseId))];
  if (ids.length === 0) return;
  const rows = await tx.selectFrom('entities').select(['id', 'offices']).where('id', 'in', ids).execute();
  const officesOf = new Map(rows.map(({ id, offices }) => [id, offices.split(' ').filter((word) => word !== '')]));
  const articles = new Set<string>();
  for (const { local, baseId } of linked) {
    const root = roots.get(baseId)!;
    const first = articles.size < articles.add(root).size ? 1 : 0;
    const offices = officesOf.get(baseId) ?? [];
    const { offices: more } = referent(local.type, [], null, local.descriptors);
    const now = [...new Set([...offices, ...more])].slice(0, MOST_OFFICES);
    officesOf.set(baseId, now);
    await tx
      .updateTable('entities')
      .set((eb) => ({
        articles: eb('articles', '+', first),
        mentions: eb('mentions', '+', local.mentions),
        events: eb('events', '+', local.events),
      }))
      .where('id', '=', root)
      .execute();
    if (local.country !== null || now.length > offices.length) {
      await tx
        .updateTable('entities')
        .set((eb) => ({ offices: now.join(' '), country: eb.fn.coalesce('country', eb.val(local.country)) }))
        .where('id', '=', baseId)
        .execute();
    }
  }
  const names = linked.flatMap(({ local, baseId }) =>
    [...new Map(local.names.map((name) => [normalName(name).key, name]))].map(([key, name]) => ({
      base_id: baseId,
      key,
      name,
      articles: 1,
    })),
  );
  const counted = new Map<string, (typeof names)[number]>();
  for (const row of names) {
    if (row.key === '') continue;
    const place = `${row.base_id} ${row.key}`;
    const same = counted.get(place);
    counted.set(place, same === undefined ? row : { ...same, articles: same.articles + 1 });
  }
  await insertAll([...counted.values()], (part) =>
    tx
      .insertInto('entity_names')
      .values(part)
      .onConflict((oc) =>
        oc
          .columns(['base_id', 'key'])
          .doUpdateSet((eb) => ({ articles: eb('entity_names.articles', '+', eb.ref('excluded.articles')) })),
      ),
  );
  const keys = linked.flatMap(({ local, baseId }) =>
    entityKeys(referent(local.type, local.names, local.country)).own.map((key) => ({ key, base_id: baseId })),
  );
  await insertAll(distinct(keys), (part) =>
    tx
      .insertInto('entity_keys')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
  const words = linked.flatMap(({ local, baseId }) =>
    local.names.flatMap((name) => normalName(name).words.map((word) => ({ word, base_id: baseId }))),
  );
  await insertAll(distinct(words), (part) =>
    tx
      .insertInto('entity_words')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
}

/** An entity goes by the name that most articles use, of those that say most: by "John Smith", not by "Smith". */
export async function nameAnew(tx: Writer, linked: readonly Linked[]): Promise<void> {
  const ids = [...new Set(linked.map(({ baseId }) => baseId))];
  if (ids.length === 0) return;
  const rows = await tx
    .selectFrom('entity_names as n')
    .innerJoin('entities as e', 'e.id', 'n.base_id')
    .select(['e.id', 'e.type', 'e.name as now', 'n.key', 'n.name', 'n.articles'])
    .where('e.id', 'in', ids)
    .where('n.articles', '>', 0)
    .execute();
  const namesOf = Map.groupBy(rows, ({ id }) => id);
  for (const [id, names] of namesOf) {
    const { type, now } = names[0]!;
    const all = names.map(({ name }) => name);
    const telling = new Set(referent(type as EntityType, all, null).names.map(({ key }) => key));
    const best = names
      .filter(({ key }) => telling.has(key))
      .reduce((one, other) => (isBetter(other, one) ? other : one));
    if (best.name !== now) await tx.updateTable('entities').set({ name: best.name }).where('id', '=', id).execute();
  }
}

interface Used {
  readonly name: string;
  readonly articles: number;
  readonly now: string;
}

const isBetter = (one: Used, other: Used) =>
  one.articles > other.articles || (one.articles === other.articles && longer(one, other));

/** Of names used as often: the longest, the one that it goes by now, the first in the alphabet. */
function longer(one: { name: string; now: string }, other: { name: string; now: string }): boolean {
  if (one.name.length !== other.name.length) return one.name.length > other.name.length;
  if (other.name === other.now) return false;
  return one.name === one.now || one.name < other.name;
}

const distinct = <Row extends object>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];
