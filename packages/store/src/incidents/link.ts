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
  for (const { event_id } of gone) {
    await tx.deleteFrom('incident_members').where('event_id', '=', event_id).execute();
    await tx.deleteFrom('incident_keys').where('event_id', '=', event_id).execute();
  }
  const goneOf = new Map(gone.map((row) => [row.event_id, row]));
  const formerOf = (event: string) => goneOf.get(replaced.get(event) ?? '');
  const stay = [...before.filter((row) => !gone.includes(row)), ...ids.flatMap((id) => formerOf(id) ?? [])];
  const taken = new Set(stay.map(({ incident_id }) => incident_id));
  for (const one of await readReports(tx, ids)) {
    const keys = incidentKeys(one.report);
    const isNew = !before.some(({ event_id }) => event_id === one.id);
    const former = formerOf(one.id);
    if (former !== undefined) await keep(tx, one.id, former);
    else if (isNew) {
      const incident = await place(tx, one, keys, taken);
      taken.add(incident);
      touched.add(incident);
    } else await tx.deleteFrom('incident_keys').where('event_id', '=', one.id).execute();
    const rows = [...new Set(keys)].map((key) => ({ key, event_id: one.id }));
    await insertAll(rows, (part) => tx.insertInto('incident_keys').values(part));
  }
  await settleIncidents(tx, touched);
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

/** @returns the incident that the event is put into: one that fits, or one of its own */
async function place(
  tx: Writer,
  one: StoredReport,
  keys: readonly string[],
  taken: ReadonlySet<string>,
): Promise<string> {
  const override = await tx
    .selectFrom('incident_overrides')
    .select('base_id')
    .where('event_id', '=', one.id)
    .executeTakeFirst();
  const [best] = (await findMatches(tx, one, keys)).filter(
    ({ incident, score }) => score >= LINK && !taken.has(incident),
  );
  const linkedId = best?.incident ?? keyOf('incident', one.id);
  const baseId = override?.base_id ?? linkedId;
  await addIncident(tx, baseId, one);
  const row = await tx.selectFrom('incidents').select('root').where('id', '=', baseId).executeTakeFirstOrThrow();
  await tx
    .insertInto('incident_members')
    .values({
      event_id: one.id,
      article_id: one.articleId,
      linked_id: linkedId,
      base_id: baseId,
      incident_id: row.root,
      score: best?.score ?? 1,
      reason: best?.reasons.join(', ') ?? 'first told here',
    })
    .execute();
  return row.root;
}

/** An empty incident, unless there is one of this id; it is filled when it is settled. */
export async function addIncident(tx: Writer, id: string, { event }: Pick<StoredReport, 'event'>): Promise<void> {
  await tx
    .insertInto('incidents')
    .values({
      id,
      root: id,
      type: event.type,
      status: event.status,
      day: 0,
      confidence: 0,
      reports: 0,
      latest: 0,
      record: '{}',
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .execute();
}

/**
 * The incidents that an event may be a report of, the likeliest first. It has to fit each report of an incident that it
 * is compared with: what one of them rules out is not it.
 */
export async function findMatches(db: Reader, one: StoredReport, keys: readonly string[]): Promise<Match[]> {
  if (keys.length === 0) return [];
  const hits = [...new Set(keys)].map(
    (key) => sql`select * from (
      select k.event_id, m.incident_id from incident_keys as k join incident_members as m on m.event_id = k.event_id
      where k.key = ${key} and m.article_id <> ${one.articleId} limit ${sql.lit(MOST_PER_KEY)}) as hit`,
  );
  const { rows } = await sql<{ event_id: string; incident_id: string }>`${sql.join(hits, sql` union all `)}`.execute(
    db,
  );
  const incidentOf = new Map(rows.map((row) => [row.event_id, row.incident_id]));
  const best = new Map<string, Match & { ruledOut: boolean }>();
  for (const other of await readReports(db, [...incidentOf.keys()])) {
    const incident = incidentOf.get(other.id)!;
    const { score, reasons } = scoreIncidents(one.report, other.report);
    const known = best.get(incident);
    const ruledOut = known?.ruledOut === true || score === 0;
    if (known === undefined || score > known.score) best.set(incident, { incident, score, reasons, ruledOut });
    else best.set(incident, { ...known, ruledOut });
  }
  return [...best.values()]
    .filter(({ score, ruledOut }) => !ruledOut && score >= SUGGEST)
    .sort((a, b) => b.score - a.score || (a.incident < b.incident ? -1 : 1));
}
