import type { Claim, IncidentSummary, IncidentView } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';
import { incidentKeys } from '../resolution/index.ts';
import { readItems, type Viewer } from '../review/index.ts';
import { findMatches } from './link.ts';
import { readEntities, readMembers } from './settle.ts';
import { underCurrentNames } from './shown.ts';
import type { StoredReport } from './stored-report.ts';
import { sumUp } from './summary.ts';

const MOST_SUGGESTIONS = 10;
/** Reports whose likes are looked for: the others say much the same. */
const MOST_ASKED = 5;
const MOST_SHOWN = 100;

/** One incident with every report of it; null when unknown. */
export async function readView(db: Reader, id: string, viewer: Viewer): Promise<IncidentView | null> {
  const row = await db.selectFrom('incidents').select('root').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const reports = (await readMembers(db, [row.root])).get(row.root);
  if (reports === undefined) return null;
  const { summary, values } = sumUp(row.root, reports, await readEntities(db, reports));
  return {
    ...summary,
    values: Object.fromEntries(
      Object.entries(values).map(([field, given]) => [
        field,
        given.map(({ value, events }) => ({ value, events: [...events] })),
      ]),
    ),
    saidBy: await readSayers(db, reports),
    items: await readItems(
      db,
      reports.slice(0, MOST_SHOWN).map((report) => report.id),
      viewer,
    ),
    suggestions: await suggest(db, row.root, reports),
  };
}

/** Who claims that it happened: the sources of the claims that the events stand in. */
async function readSayers(db: Reader, reports: readonly StoredReport[]): Promise<IncidentView['saidBy']> {
  const found = new Map<string, { name: string; entity: string | null; articles: Set<string> }>();
  for (const { articleId, event, linked } of reports.slice(0, MOST_SHOWN)) {
    if (event.claims.length === 0) continue;
    const rows = await db
      .selectFrom('article_claims')
      .select(['source_entity', 'source_text'])
      .where('article_id', '=', articleId)
      .where('claim', 'in', event.claims)
      .where('source_kind', '!=', 'author' satisfies NonNullable<Claim['source']>['kind'])
      .execute();
    for (const { source_entity, source_text } of rows) {
      const entity = linked.get(source_entity ?? '') ?? null;
      const name = source_text ?? '';
      if (entity === null && name === '') continue;
      const key = entity ?? name.toLowerCase();
      const known = found.get(key) ?? { name, entity, articles: new Set<string>() };
      known.articles.add(articleId);
      found.set(key, known);
    }
  }
  const ids = [...found.values()].flatMap(({ entity }) => entity ?? []);
  const names =
    ids.length === 0
      ? []
      : await db.selectFrom('entities').select(['id', 'name', 'renamed']).where('id', 'in', ids).execute();
  const nameOf = new Map(names.map(({ id, name, renamed }) => [id, renamed ?? name]));
  return [...found.values()]
    .map(({ name, entity, articles }) => ({ name: nameOf.get(entity ?? '') ?? name, entity, articles: articles.size }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

async function suggest(
  db: Reader,
  root: string,
  reports: readonly StoredReport[],
): Promise<IncidentView['suggestions']> {
  const apart = await db.selectFrom('incident_apart').select('other').where('one', '=', root).execute();
  const ruledOut = new Set([root, ...apart.map(({ other }) => other)]);
  const best = new Map<string, { score: number; reasons: readonly string[] }>();
  for (const one of reports.slice(0, MOST_ASKED)) {
    for (const { incident, score, reasons } of await findMatches(db, one, incidentKeys(one.report))) {
      if (!ruledOut.has(incident) && score > (best.get(incident)?.score ?? 0)) best.set(incident, { score, reasons });
    }
  }
  const ids = [...best].sort(([, a], [, b]) => b.score - a.score).slice(0, MOST_SUGGESTIONS);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('incidents')
    .select(['id', 'record'])
    .where('reports', '>', 0)
    .where(
      'id',
      'in',
      ids.map(([id]) => id),
    )
    .execute();
  const shown = await underCurrentNames(
    db,
    rows.map(({ record }) => fromJson<IncidentSummary>(record)),
  );
  const summaries = new Map(shown.map((one) => [one.id, one]));
  return ids.flatMap(([id, { score, reasons }]) => {
    const incident = summaries.get(id);
    return incident === undefined ? [] : [{ incident, score, reasons: [...reasons] }];
  });
}
