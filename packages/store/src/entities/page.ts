import type { EntityPage, EntityQuery, EntitySummary, EntityType } from '@opine/schema';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Reader } from '../database/index.ts';
import { searchWords } from '../words.ts';
import { readAliases } from './candidates.ts';

/** Aliases shown of each entity in a list. */
const MOST_ALIASES = 8;
const AFTER_ALL = '\u{10FFFF}';

/** A page of entities, the most mentioned first. */
export async function readPage(db: Reader, { type, country, search, limit, cursor }: EntityQuery): Promise<EntityPage> {
  const after = cursor === undefined ? undefined : decodeCursor('entities', cursor);
  const words =
    search === undefined
      ? []
      : searchWords(search)
          .split(' ')
          .filter((word) => word !== '');
  if (search !== undefined && search.trim() !== '' && words.length === 0) return { items: [], next: null };
  let rows = db
    .selectFrom('entities as e')
    .select(['e.id', 'e.mentions'])
    .whereRef('e.root', '=', 'e.id')
    .where('e.articles', '>', 0)
    .$if(type !== undefined, (q) => q.where('e.type', '=', type!))
    .$if(country !== undefined, (q) => q.where('e.country', '=', country!))
    .orderBy('e.mentions', 'desc')
    .orderBy('e.id')
    .limit(limit + 1);
  for (const word of words) {
    rows = rows.where('e.id', 'in', (eb) =>
      eb
        .selectFrom('entity_words as w')
        .innerJoin('entities as b', 'b.id', 'w.base_id')
        .select('b.root')
        .where('w.word', '>=', word)
        .where('w.word', '<', word + AFTER_ALL),
    );
  }
  if (after !== undefined) {
    const [, mentions, id = ''] = after;
    rows = rows.where((eb) =>
      eb.or([eb('e.mentions', '<', mentions), eb.and([eb('e.mentions', '=', mentions), eb('e.id', '>', id)])]),
    );
  }
  const found = await rows.execute();
  const last = found.length > limit ? found[limit - 1] : undefined;
  const ids = found.slice(0, limit).map(({ id }) => id);
  const summaries = await readSummaries(db, ids);
  return {
    items: ids.flatMap((id) => summaries.get(id) ?? []),
    next: last === undefined ? null : encodeCursor(['entities', last.mentions, last.id]),
  };
}

/** Entities (roots) by id, with the names that they are also called. */
export async function readSummaries(db: Reader, ids: readonly string[]): Promise<Map<string, EntitySummary>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('entities as e')
    .innerJoin('entities as b', 'b.root', 'e.id')
    .leftJoin('entity_names as n', (join) => join.onRef('n.base_id', '=', 'b.id').on('n.articles', '>', 0))
    .select(['e.id', 'e.type', 'e.name', 'e.renamed', 'e.country', 'e.articles', 'e.mentions', 'e.events'])
    .select(['b.country as base_country', 'n.key', 'n.name as alias'])
    .where('e.id', 'in', ids)
    .orderBy('n.articles', 'desc')
    .orderBy('n.name')
    .execute();
  const said = await readAliases(db, ids);
  const found = new Map<string, EntitySummary>();
  for (const row of rows) {
    const name = row.renamed ?? row.name;
    const one = found.get(row.id) ?? {
      id: row.id,
      type: row.type as EntityType,
      name,
      aliases: [...(said.get(row.id)?.confirmed.values() ?? [])].filter((alias) => alias !== name),
      country: row.country ?? row.base_country,
      articles: row.articles,
      mentions: row.mentions,
      events: row.events,
    };
    const { key, alias } = row;
    const isOther = alias !== null && alias !== name && !one.aliases.includes(alias);
    const stands = key === null || !said.get(row.id)?.refused.has(key);
    if (isOther && stands && one.aliases.length < MOST_ALIASES) one.aliases.push(alias);
    found.set(row.id, one);
  }
  return found;
}
