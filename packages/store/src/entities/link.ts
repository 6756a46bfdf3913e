import type { EntityType, Extraction } from '@opine/schema';
import type { Selectable } from 'kysely';
import { type Engine, fromJson, insertAll, type Tables, toJson, type Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import {
  entityKeys,
  LINK,
  MOST_FOR_COMPANIONS,
  normalName,
  type Referent,
  referent,
  scoreEntities,
} from '../resolution/index.ts';
import {
  type Candidate,
  countCompanions,
  findByKeys,
  type Hit,
  readReferents,
  tellingCompanions,
} from './candidates.ts';
import { type LocalEntity, namedEntities } from './locals.ts';

/** What the linker, or a person, made of an entity of the article. */
interface Linked {
  readonly local: LocalEntity;
  readonly linkedId: string;
  readonly baseId: string;
  readonly score: number;
  readonly reason: string;
}

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

type Member = Selectable<Tables['entity_members']>;

/** Those of some members that people split off, or whose entity they merged or renamed. */
async function decidedOn(tx: Writer, members: readonly Member[]): Promise<Member[]> {
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
function isNowCalled({ type, names }: Pick<Member, 'type' | 'names'>, local: LocalEntity): boolean {
  if (type !== local.type) return false;
  const was = referent(local.type, fromJson<string[]>(names), null);
  return scoreEntities(was, referent(local.type, local.names, null), 0).score > 0;
}

/** What people decided about an entity holds under the name that it now has too. */
async function anchorAnew(tx: Writer, { article_id, type, key, base_id }: Member, local: LocalEntity): Promise<void> {
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

/** Finds what each of the open entities is; what is found nowhere becomes an entity of its own. */
async function choose(
  tx: Writer,
  articleId: string,
  open: readonly LocalEntity[],
  settled: readonly Linked[],
  overrides: ReadonlyMap<string, string>,
): Promise<Linked[]> {
  if (open.length === 0) return [];
  const asked = open.map((local) => {
    const who = referent(local.type, local.names, local.country, local.descriptors);
    return { local, who, keys: entityKeys(who).sought };
  });
  const hits = await findByKeys(tx, [...new Set(asked.flatMap(({ keys }) => keys))]);
  const candidates = await readReferents(tx, rootsIn([...hits.values()].flat()));
  const chosen: Linked[] = [];
  const ambiguous: { local: LocalEntity; who: Referent; among: Candidate[]; found: readonly Hit[] }[] = [];
  // Of entities that a person has merged, the one that was found stands: the merge may be taken back.
  const settle = (local: LocalEntity, chosenRoot: Chosen | null, found: readonly Hit[]) => {
    const own = keyOf('entity', articleId, local.type, local.key);
    const linkedId = found.find(({ root }) => root === chosenRoot?.id)?.base ?? own;
    const baseId = overrides.get(`${local.type} ${local.key}`) ?? linkedId;
    chosen.push({
      local,
      linkedId,
      baseId,
      score: chosenRoot?.score ?? 1,
      reason: chosenRoot?.reason ?? 'first named here',
    });
  };
  for (const { local, who, keys } of asked) {
    const found = keys.flatMap((key) => hits.get(key) ?? []);
    const among = rootsIn(found).flatMap((id) => candidates.get(id) ?? []);
    const best = bestOf(who, among, () => 0);
    if (best !== null && best.score >= LINK) settle(local, best, found);
    else if (best !== null && best.score >= LINK - MOST_FOR_COMPANIONS) ambiguous.push({ local, who, among, found });
    else settle(local, null, found);
  }
  // What the names leave open is settled by who is named beside: first those that are sure.
  if (ambiguous.length === 0) return chosen;
  const bases = [...settled, ...chosen].map(({ baseId }) => baseId);
  const companions = await tellingCompanions(tx, [...new Set((await rootsOf(tx, bases)).values())]);
  for (const { local, who, among, found } of ambiguous) {
    const shared = new Map<string, number>();
    for (const { id } of likeliest(who, among)) shared.set(id, await countCompanions(tx, id, companions));
    const best = bestOf(who, among, (id) => shared.get(id) ?? 0);
    settle(local, best !== null && best.score >= LINK ? best : null, found);
  }
  return chosen;
}

/** Candidates whose companions are worth a look: those that these could lift over the line. */
const MOST_LIKELY = 4;

function likeliest(who: Referent, among: readonly Candidate[]): Candidate[] {
  return among
    .map((candidate) => ({ candidate, score: scoreEntities(who, candidate.referent, 0).score }))
    .filter(({ score }) => score >= LINK - MOST_FOR_COMPANIONS)
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, MOST_LIKELY)
    .map(({ candidate }) => candidate);
}

interface Chosen {
  readonly id: string;
  readonly score: number;
  readonly reason: string;
}

const rootsIn = (hits: readonly Hit[]) => [...new Set(hits.map(({ root }) => root))];

function bestOf(who: Referent, among: readonly Candidate[], companions: (id: string) => number): Chosen | null {
  let best: Chosen | null = null;
  for (const { id, referent: other } of among) {
    const { score, reasons } = scoreEntities(who, other, companions(id));
    // Of equals the one with the lower id, whatever order they were found in.
    if (best === null || score > best.score || (score === best.score && id < best.id)) {
      best = { id, score, reason: reasons.join(', ') };
    }
  }
  return best;
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

export async function rootsOf(tx: Writer, bases: readonly string[]): Promise<Map<string, string>> {
  if (bases.length === 0) return new Map();
  const rows = await tx
    .selectFrom('entities')
    .select(['id', 'root'])
    .where('id', 'in', [...new Set(bases)])
    .execute();
  return new Map(rows.map(({ id, root }) => [id, root]));
}

interface Counted {
  readonly entity_id: string;
  readonly base_id: string;
  readonly mentions: number;
  readonly events: number;
  readonly names: string;
}

/** Takes an article's former members out of the counts. */
async function subtract(tx: Writer, members: readonly Counted[]): Promise<void> {
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
async function add(tx: Writer, linked: readonly Linked[], roots: ReadonlyMap<string, string>): Promise<void> {
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
async function nameAnew(tx: Writer, linked: readonly Linked[]): Promise<void> {
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
