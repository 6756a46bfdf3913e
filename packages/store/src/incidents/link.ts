import type { Event } from '@opine/schema';
import { type Selectable, sql } from 'kysely';
import { insertAll, type Reader, type Tables, type Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { incidentKeys, LINK, SUGGEST, scoreIncidents } from '../resolution/index.ts';
import { settleIncidents } from './settle.ts';
import { splitsOf } from './splits.ts';
import { readReports, type StoredReport } from './stored-report.ts';

/** Events of other articles looked at for one key. */
const MOST_PER_KEY = 40;

/** An incident that an event may be a report of. */
export interface Match {
  readonly incident: string;
  /** The same before people's merges. */
  readonly base: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Events of an earlier extraction that are gone, each by the event of the current one that is the same. */
export type Replaced = ReadonlyMap<string, string>;

/**
 * Puts the current events of an article into the incidents over all articles. An event that was in one stays in it,
 * also under the id that a newer extraction or another version of the text gives it; events that are gone leave theirs.
 * Two events of one article are never one incident: the extractor has told them
 * apart. The caller holds the article's lock.
 */
export async function linkIncidents(tx: Writer, articleId: string, replaced: Replaced): Promise<void> {
  const current = await tx
    .selectFrom('article_events')
    .select('id')
    .where('article_id', '=', articleId)
    .where('is_current', '=', sql.lit(1))
    .orderBy('id')
    .execute();
  const ids = current.map(({ id }) => id);
  const before = await tx.selectFrom('incident_members').selectAll().where('article_id', '=', articleId).execute();
  const gone = before.filter(({ event_id }) => !ids.includes(event_id));
  const touched = new Set(before.map(({ incident_id }) => incident_id));
  const goneIds = gone.map(({ event_id }) => event_id);
  if (gone.length > 0) await tx.deleteFrom('incident_members').where('event_id', 'in', goneIds).execute();
  const keyed = before.map(({ event_id }) => event_id);
  if (before.length > 0) await tx.deleteFrom('incident_keys').where('event_id', 'in', keyed).execute();
  const goneOf = new Map(gone.map((row) => [row.event_id, row]));
  const formerOf = (event: string) => goneOf.get(replaced.get(event) ?? '');
  const known = new Set(keyed);
  const stay = [...before.filter(({ event_id }) => !goneOf.has(event_id)), ...ids.flatMap((id) => formerOf(id) ?? [])];
  const taken = new Set(stay.map(({ incident_id }) => incident_id));
  const keys: Key[] = [];
  const placed: Placed[] = [];
  for (const one of await readReports(tx, ids)) {
    const own = [...new Set(incidentKeys(one.report))];
    keys.push(...own.map((key) => ({ key, event_id: one.id })));
    const former = formerOf(one.id);
    if (former !== undefined) await keep(tx, one.id, former);
    else if (!known.has(one.id)) {
      const match = (await findMatches(tx, one, own)).find(
        ({ incident, score }) => score >= LINK && !taken.has(incident),
      );
      if (match !== undefined) taken.add(match.incident);
      placed.push({ one, match });
    }
  }
  for (const incident of await insertPlaced(tx, placed)) touched.add(incident);
  await insertAll(keys, (part) => tx.insertInto('incident_keys').values(part));
  await settleIncidents(tx, touched);
}

interface Key {
  readonly key: string;
  readonly event_id: string;
}

/** An event and the incident that fits it, if any. */
interface Placed {
  readonly one: StoredReport;
  readonly match: Match | undefined;
}

/** Gives an event the place of the one that it replaces, and what people decided about that. */
async function keep(tx: Writer, eventId: string, former: Selectable<Tables['incident_members']>): Promise<void> {
  await tx
    .insertInto('incident_members')
    .values({ ...former, event_id: eventId })
    .execute();
  if (former.base_id === former.linked_id) return;
  await tx
    .insertInto('incident_overrides')
    .values({ event_id: eventId, base_id: former.base_id })
    .onConflict((oc) => oc.column('event_id').doUpdateSet({ base_id: former.base_id }))
    .execute();
  await insertAll(await splitsOf(tx, former.event_id), (part) =>
    tx
      .insertInto('incident_anchors')
      .values(part.map((decision_id) => ({ decision_id, event_id: eventId })))
      .onConflict((oc) => oc.doNothing()),
  );
}

/**
 * Puts events into the incidents that fit, or into ones of their own; what people split off goes where they put it.
 * @returns the incidents
 */
async function insertPlaced(tx: Writer, placed: readonly Placed[]): Promise<string[]> {
  if (placed.length === 0) return [];
  const events = placed.map(({ one }) => one.id);
  const overrides = await tx.selectFrom('incident_overrides').selectAll().where('event_id', 'in', events).execute();
  const overrideOf = new Map(overrides.map(({ event_id, base_id }) => [event_id, base_id]));
  const rows = placed.map(({ one, match }) => {
    const linkedId = match?.base ?? keyOf('incident', one.id);
    return { one, match, linkedId, baseId: overrideOf.get(one.id) ?? linkedId };
  });
  await addIncidents(
    tx,
    rows.map(({ baseId, one }) => ({ id: baseId, event: one.event })),
  );
  const bases = rows.map(({ baseId }) => baseId);
  const roots = new Map<string, string>();
  for (const { id, root } of await tx
    .selectFrom('incidents')
    .select(['id', 'root'])
    .where('id', 'in', bases)
    .execute()) {
    roots.set(id, root);
  }
  const members = rows.map(({ one, match, linkedId, baseId }) => ({
    event_id: one.id,
    article_id: one.articleId,
    linked_id: linkedId,
    base_id: baseId,
    incident_id: roots.get(baseId)!,
    score: match?.score ?? 1,
    reason: match?.reasons.join(', ') ?? 'first told here',
  }));
  await insertAll(members, (part) => tx.insertInto('incident_members').values(part));
  return [...roots.values()];
}

/** Empty incidents, unless there are some of these ids; they are filled when they are settled. */
export async function addIncidents(
  tx: Writer,
  incidents: readonly { readonly id: string; readonly event: Event }[],
): Promise<void> {
  const rows = new Map(
    incidents.map(({ id, event }) => [
      id,
      {
        id,
        root: id,
        type: event.type,
        status: event.status,
        day: 0,
        confidence: 0,
        reports: 0,
        latest: 0,
        record: '{}',
      },
    ]),
  );
  await insertAll([...rows.values()], (part) =>
    tx
      .insertInto('incidents')
      .values(part)
      .onConflict((oc) => oc.column('id').doNothing()),
  );
}

interface Hit {
  readonly event_id: string;
  readonly incident_id: string;
  readonly base_id: string;
}

/**
 * The incidents that an event may be a report of, the likeliest first. It has to fit each report of an incident that it
 * is compared with: what one of them rules out is not it.
 */
export async function findMatches(db: Reader, one: StoredReport, keys: readonly string[]): Promise<Match[]> {
  if (keys.length === 0) return [];
  const hits = [...new Set(keys)].map(
    (key) => sql`select * from (
      select k.event_id, m.incident_id, m.base_id from incident_keys as k join incident_members as m on m.event_id = k.event_id
      where k.key = ${key} and m.article_id <> ${one.articleId} limit ${sql.lit(MOST_PER_KEY)}) as hit`,
  );
  const all = sql<Hit>`${sql.join(hits, sql` union all `)}`;
  const { rows } = await all.execute(db);
  const memberOf = new Map(rows.map((row) => [row.event_id, row]));
  const best = new Map<string, Match & { ruledOut: boolean }>();
  for (const other of await readReports(db, [...memberOf.keys()])) {
    const { incident_id: incident, base_id: base } = memberOf.get(other.id)!;
    const { score, reasons } = scoreIncidents(one.report, other.report);
    const known = best.get(incident);
    const ruledOut = known?.ruledOut === true || score === 0;
    if (known === undefined || score > known.score) best.set(incident, { incident, base, score, reasons, ruledOut });
    else best.set(incident, { ...known, ruledOut });
  }
  return [...best.values()]
    .filter(({ score, ruledOut }) => !ruledOut && score >= SUGGEST)
    .sort((a, b) => b.score - a.score || (a.incident < b.incident ? -1 : 1));
}
