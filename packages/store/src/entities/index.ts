import type { UserEntry } from '@opine/schema';
import { type Database, plain, type Reader } from '../database/index.ts';
import { decideEntity, type FollowEntities } from './decide.ts';
import type { Entities } from './entities.ts';
import { readPage, readSummaries } from './page.ts';
import { readView } from './view.ts';

export { applyDecisions as applyEntityDecisions, readDecisions as readEntityDecisions } from './apply.ts';
export type { Entities } from './entities.ts';
export { inForce, Roots } from './fold.ts';
export { linkEntities } from './link.ts';

/** People, groups, places and weapons over all articles. */
export function entities(database: Database, follow: FollowEntities): Entities {
  return {
    page: (query) => database.read((db) => readPage(db, query)),
    view: (id) => database.readTogether((db) => readView(db, plain(id))),
    decide: (request) => database.write((tx) => decideEntity(tx, database.engine, request, follow)),
    gazetteer: () => database.readTogether(readGazetteer),
  };
}

async function readGazetteer(db: Reader): Promise<UserEntry[]> {
  const rows = await db
    .selectFrom('entities as e')
    .innerJoin('entities as r', 'r.id', 'e.root')
    .leftJoin('entity_aliases as a', (join) => join.onRef('a.base_id', '=', 'e.id').on('a.confirmed', '=', 1))
    .select(['r.id', 'a.name'])
    .where((eb) => eb.or([eb('e.renamed', 'is not', null), eb('a.name', 'is not', null)]))
    .orderBy('r.id')
    .orderBy('a.name')
    .execute();
  const names = new Map<string, string[]>();
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), ...(name === null ? [] : [name])]);
  const summaries = await readSummaries(db, [...names.keys()]);
  return [...names].flatMap(([id, aliases]) => {
    const one = summaries.get(id);
    if (one === undefined) return [];
    const others = [...new Set(aliases)].filter((alias) => alias !== one.name);
    return [{ type: one.type, name: one.name, aliases: others, country: one.country }];
  });
}

/** The entities over all articles that those of an article's current extraction are. */
export async function readLinked(db: Reader, articleId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('entity_members')
    .select(['entity', 'entity_id'])
    .where('article_id', '=', articleId)
    .execute();
  return Object.fromEntries(rows.map(({ entity, entity_id }) => [entity, entity_id]));
}
