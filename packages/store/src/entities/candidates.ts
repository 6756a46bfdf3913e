import type { EntityType } from '@opine/schema';
import { sql } from 'kysely';
import type { Reader } from '../database/index.ts';
import { type Referent, referent } from '../resolution/index.ts';

/** Entities looked at for one key: under a key that more have, the ones most written about are looked at. */
const MOST_PER_KEY = 25;
/** Names of an entity that are compared, the most used first. */
const MOST_NAMES = 12;

export interface Candidate {
  readonly id: string;
  readonly referent: Referent;
}

/** An entity that is kept under a key, and the one that it is merged into. */
export interface Hit {
  readonly base: string;
  readonly root: string;
}

/** The entities that are kept under each of some keys. */
export async function findByKeys(db: Reader, keys: readonly string[]): Promise<Map<string, Hit[]>> {
  const found = new Map<string, Hit[]>();
  if (keys.length === 0) return found;
  for (let i = 0; i < keys.length; i += 400) {
    const ranked = sql<number>`row_number() over (partition by k.key order by e.mentions desc, e.id)`;
    const rows = await db
      .selectFrom((eb) =>
        eb
          .selectFrom('entity_keys as k')
          .innerJoin('entities as e', 'e.id', 'k.base_id')
          .select(['k.key', 'e.id', 'e.root', ranked.as('rank')])
          .where('k.key', 'in', keys.slice(i, i + 400))
          .as('hit'),
      )
      .select(['key', 'id', 'root'])
      .where('rank', '<=', MOST_PER_KEY)
      .orderBy('key')
      .orderBy('rank')
      .execute();
    for (const { key, id, root } of rows) found.set(key, [...(found.get(key) ?? []), { base: id, root }]);
  }
  return found;
}

/** What is known of some entities, under all their names, also those that people gave; names that they ruled out don't count. */
export async function readReferents(db: Reader, roots: readonly string[]): Promise<Map<string, Candidate>> {
  if (roots.length === 0) return new Map();
  const rows = await db
    .selectFrom('entities as e')
    .innerJoin('entities as b', 'b.root', 'e.id')
    .leftJoin('entity_names as n', 'n.base_id', 'b.id')
    .select(['e.id', 'e.type', 'e.country', 'e.offices', 'e.renamed', 'n.key', 'n.name'])
    .where('e.id', 'in', roots)
    .orderBy('n.articles', 'desc')
    .orderBy('n.name')
    .execute();
  const said = await readAliases(db, roots);
  const names = new Map<string, string[]>();
  for (const { id, key, name, renamed } of rows) {
    const aliases = said.get(id);
    const known = names.get(id) ?? [...(renamed === null ? [] : [renamed]), ...(aliases?.confirmed.values() ?? [])];
    if (key !== null && name !== null && !aliases?.refused.has(key) && known.length < MOST_NAMES) known.push(name);
    names.set(id, known);
  }
  return new Map(
    rows.map(({ id, type, country, offices }) => [
      id,
      { id, referent: referent(type as EntityType, names.get(id) ?? [], country, [offices]) },
    ]),
  );
}

/** Other names that people confirmed or refused, by their normalised form. */
export interface Aliases {
  readonly confirmed: Map<string, string>;
  readonly refused: Set<string>;
}

/** What people said about the names of some entities (roots) and of those that are merged into them. */
export async function readAliases(db: Reader, roots: readonly string[]): Promise<Map<string, Aliases>> {
  if (roots.length === 0) return new Map();
  const rows = await db
    .selectFrom('entity_aliases as a')
    .innerJoin('entities as b', 'b.id', 'a.base_id')
    .select(['b.root', 'a.key', 'a.name', 'a.confirmed'])
    .where('b.root', 'in', roots)
    .orderBy('a.name')
    .execute();
  const found = new Map<string, Aliases>();
  for (const { root, key, name, confirmed } of rows) {
    const one = found.get(root) ?? { confirmed: new Map(), refused: new Set() };
    if (confirmed === 1) one.confirmed.set(key, name);
    else one.refused.add(key);
    found.set(root, one);
  }
  return found;
}

/** Of those that an entity is named together with, only so many, the least frequent, are looked at: the rest say little. */
const MOST_COMPANIONS = 10;
/** Articles of an entity that are looked at. */
const MOST_ARTICLES = 30;

/**
 * Those of some entities (roots) that tell who is meant: people and groups that few articles are about. Places are
 * shared by far too many.
 */
export async function tellingCompanions(db: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('entities')
    .select('id')
    .where('id', 'in', ids)
    .where('type', 'in', ['person', 'group'])
    .orderBy('articles')
    .orderBy('id')
    .limit(MOST_COMPANIONS)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many of some entities an entity is named together with, in some of its articles. */
export async function countCompanions(db: Reader, entity: string, among: readonly string[]): Promise<number> {
  if (among.length === 0) return 0;
  const row = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('entity_members')
        .select('article_id')
        .where('entity_id', '=', entity)
        .limit(MOST_ARTICLES)
        .as('some'),
    )
    .innerJoin('entity_members as m', 'm.article_id', 'some.article_id')
    .select((eb) => eb.fn.count<number>('m.entity_id').distinct().as('n'))
    .where('m.entity_id', 'in', among)
    .where('m.entity_id', '!=', entity)
    .executeTakeFirstOrThrow();
  return row.n;
}
