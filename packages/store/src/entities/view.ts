import type { Counterpart, EntityLink, EntityMember, EntityType, EntityView } from '@opine/schema';
import { sql } from 'kysely';
import { fromJson, type Reader } from '../database/index.ts';
import { entityKeys, LINK, MOST_FOR_COMPANIONS, referent, SUGGEST, scoreEntities } from '../resolution/index.ts';
import { readDecisions } from './apply.ts';
import { countCompanions, findByKeys, readReferents, tellingCompanions } from './candidates.ts';
import { readSummaries } from './page.ts';

const MOST_MEMBERS = 100;
const MOST_COUNTERPARTS = 15;
/** Articles in which counterparts are looked for, the latest ones: who is in more has been with everybody. */
const MOST_ARTICLES = 1000;
const MOST_SUGGESTIONS = 10;
/** Companions that two entities may share are looked for among so many. */
const MOST_COMPANIONS = 200;

/** One entity with all that is known of it; null when unknown. */
export async function readView(db: Reader, id: string): Promise<EntityView | null> {
  const row = await db.selectFrom('entities').select(['root', 'offices']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const summary = (await readSummaries(db, [row.root])).get(row.root);
  if (summary === undefined) return null;
  const bases = await db.selectFrom('entities').select('id').where('root', '=', row.root).execute();
  const ids = new Set(bases.map((base) => base.id));
  const aliases = await db
    .selectFrom('entity_aliases')
    .select('name')
    .where('base_id', 'in', [...ids])
    .where('confirmed', '=', 1)
    .orderBy('name')
    .execute();
  return {
    ...summary,
    descriptors: await readDescriptors(db, row.root),
    confirmedAliases: aliases.map(({ name }) => name),
    timeline: await readTimeline(db, row.root),
    actsOn: await readCounterparts(db, row.root, 'actor', 'target'),
    actedOnBy: await readCounterparts(db, row.root, 'target', 'actor'),
    members: await readMembers(db, row.root),
    suggestions: await suggest(db, row.root),
    history: (await readDecisions(db)).filter(({ entities }) => entities.some((one) => ids.has(one))),
  };
}

/** An entity's latest articles. */
const latest = (db: Reader, root: string, limit: number) =>
  db
    .selectFrom('entity_members as m')
    .innerJoin('articles as a', 'a.id', 'm.article_id')
    .select(['m.article_id', 'm.entity', 'a.extraction_id'])
    .where('m.entity_id', '=', root)
    .orderBy('a.seq', 'desc')
    .limit(limit);

async function readDescriptors(db: Reader, root: string): Promise<string[]> {
  const rows = await db
    .selectFrom(latest(db, root, 10).as('m'))
    .innerJoin('extractions as x', 'x.id', 'm.extraction_id')
    .select(['m.entity', 'x.record'])
    .execute();
  const counts = new Map<string, number>();
  for (const { entity, record } of rows) {
    const { entities } = fromJson<{ entities: { id: string; descriptors: string[] }[] }>(record);
    for (const one of entities.find((each) => each.id === entity)?.descriptors ?? []) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([descriptor]) => descriptor);
}

async function readTimeline(db: Reader, root: string): Promise<EntityView['timeline']> {
  const month = sql<string>`substr(a.published_at, 1, 7)`;
  const rows = await db
    .selectFrom('entity_members as m')
    .innerJoin('articles as a', 'a.id', 'm.article_id')
    .select((eb) => [
      month.as('month'),
      eb.fn.count<number>('m.article_id').distinct().as('articles'),
      eb.fn.sum<number>('m.events').as('events'),
    ])
    .where('m.entity_id', '=', root)
    .where('a.published_at', 'is not', null)
    .groupBy(month)
    .orderBy(month)
    .execute();
  return rows.map((row) => ({ ...row, events: Number(row.events) }));
}

/** Who stands in the other role of the events in which the entity has one. */
async function readCounterparts(db: Reader, root: string, own: string, other: string): Promise<Counterpart[]> {
  const rows = await db
    .selectFrom(latest(db, root, MOST_ARTICLES).as('m'))
    .innerJoin('article_events as e', (join) =>
      join
        .onRef('e.article_id', '=', 'm.article_id')
        .on('e.is_current', '=', sql.lit(1))
        .on('e.state', '!=', 'rejected'),
    )
    .innerJoin('article_event_participants as p', (join) =>
      join.onRef('p.event_id', '=', 'e.id').onRef('p.entity', '=', 'm.entity').on('p.role', '=', own),
    )
    .innerJoin('article_event_participants as q', (join) =>
      join.onRef('q.event_id', '=', 'e.id').on('q.role', '=', other),
    )
    .innerJoin('entity_members as n', (join) =>
      join.onRef('n.article_id', '=', 'e.article_id').onRef('n.entity', '=', 'q.entity'),
    )
    .innerJoin('entities as o', 'o.id', 'n.entity_id')
    .select((eb) => [
      'o.id',
      'o.name',
      'o.renamed',
      'o.type',
      'e.type as event_type',
      eb.fn.count<number>('e.id').distinct().as('n'),
    ])
    .groupBy(['o.id', 'o.name', 'o.renamed', 'o.type', 'e.type'])
    .execute();
  const found = new Map<string, Counterpart>();
  for (const { id, name, renamed, type, event_type, n } of rows) {
    const one = found.get(id) ?? { id, name: renamed ?? name, type: type as EntityType, events: 0, types: {} };
    one.events += n;
    one.types[event_type] = n;
    found.set(id, one);
  }
  return [...found.values()].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)).slice(0, MOST_COUNTERPARTS);
}

async function readMembers(db: Reader, root: string): Promise<EntityMember[]> {
  const rows = await db
    .selectFrom('entity_members as m')
    .innerJoin('articles as a', 'a.id', 'm.article_id')
    .select(['m.article_id', 'm.entity', 'm.name', 'm.mentions', 'm.score', 'm.reason'])
    .select(['m.base_id', 'm.linked_id', 'a.title', 'a.site_name', 'a.published_at'])
    .where('m.entity_id', '=', root)
    .orderBy('a.seq', 'desc')
    .limit(MOST_MEMBERS)
    .execute();
  return rows.map((row) => ({
    articleId: row.article_id,
    articleTitle: row.title,
    siteName: row.site_name,
    publishedAt: row.published_at,
    entity: row.entity,
    name: row.name,
    mentions: row.mentions,
    score: row.score,
    reason: row.base_id === row.linked_id && row.base_id === root ? row.reason : 'a person said so',
  }));
}

/** Entities that may be the same, and that nobody has said are not. */
async function suggest(db: Reader, root: string): Promise<EntityLink[]> {
  const own = (await readReferents(db, [root])).get(root);
  if (own === undefined) return [];
  const names = own.referent.names.map(({ text }) => text);
  const keys = entityKeys(referent(own.referent.type, names, own.referent.country)).sought;
  const hits = [...(await findByKeys(db, keys)).values()].flat();
  const ids = [...new Set(hits.map((hit) => hit.root))].filter((id) => id !== root);
  const apart = await db.selectFrom('entity_apart').select('other').where('one', '=', root).execute();
  const ruledOut = new Set(apart.map(({ other }) => other));
  const companions = await db
    .selectFrom('entity_members as m')
    .innerJoin('entity_members as n', 'n.article_id', 'm.article_id')
    .select('n.entity_id')
    .distinct()
    .where('m.entity_id', '=', root)
    .where('n.entity_id', '!=', root)
    .limit(MOST_COMPANIONS)
    .execute();
  const among = await tellingCompanions(
    db,
    companions.map(({ entity_id }) => entity_id),
  );
  const found: { id: string; score: number; reasons: readonly string[] }[] = [];
  for (const { id, referent: other } of (await readReferents(db, ids)).values()) {
    if (ruledOut.has(id)) continue;
    const byName = scoreEntities(own.referent, other, 0);
    if (byName.score < SUGGEST - MOST_FOR_COMPANIONS) continue;
    const { score, reasons } =
      byName.score >= LINK ? byName : scoreEntities(own.referent, other, await countCompanions(db, id, among));
    if (score >= SUGGEST) found.push({ id, score, reasons });
  }
  found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const best = found.slice(0, MOST_SUGGESTIONS);
  const summaries = await readSummaries(
    db,
    best.map(({ id }) => id),
  );
  return best.flatMap(({ id, score, reasons }) => {
    const entity = summaries.get(id);
    return entity === undefined || entity.articles === 0 ? [] : [{ entity, score, reasons: [...reasons] }];
  });
}
