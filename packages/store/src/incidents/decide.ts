import { randomUUID } from 'node:crypto';
import type { IncidentDecisionRequest } from '@opine/schema';
import { type Engine, insertAll, plain, toJson, type Writer } from '../database/index.ts';
import { inForce, Roots } from '../entities/index.ts';
import { StoreError } from '../errors.ts';
import { keyOf } from '../ids.ts';
import { addIncidents } from './link.ts';
import { settleIncidents } from './settle.ts';
import { eventsOfSplits, type IncidentDecision, readDecisions } from './splits.ts';
import { readReports } from './stored-report.ts';

/** Adds a decision about incidents and brings everything that follows from it up to date. */
export async function decideIncident(
  tx: Writer,
  engine: Engine,
  request: IncidentDecisionRequest,
): Promise<{ id: string }> {
  await engine.lockLinking(tx);
  await check(tx, request);
  const decision: IncidentDecision = { ...request, id: randomUUID(), at: new Date().toISOString() };
  await tx
    .insertInto('incident_decisions')
    .values({ id: decision.id, kind: decision.kind, undoes: decision.undoes ?? null, record: toJson(decision) })
    .execute();
  await applyDecisions(tx);
  return { id: decision.id };
}

async function check(tx: Writer, { kind, incidents, events = [], undoes }: IncidentDecisionRequest): Promise<void> {
  const bad = (what: string) => new StoreError('bad-decision', what);
  for (const id of incidents) {
    const row = await tx.selectFrom('incidents').select('id').where('id', '=', plain(id)).executeTakeFirst();
    if (row === undefined)
      throw new StoreError('not-found', `there is no incident ${JSON.stringify(id)}: read the list again`);
  }
  if (kind === 'merge' || kind === 'apart') {
    if (new Set(incidents).size !== 2) throw bad(`"${kind}" is about two different incidents`);
  }
  if (kind === 'split') {
    if (events.length === 0) throw bad('"split" needs "events": the reports that leave');
    for (const id of events) {
      const row = await tx
        .selectFrom('incident_members')
        .select('event_id')
        .where('event_id', '=', plain(id))
        .where('incident_id', '=', incidents[0]!)
        .executeTakeFirst();
      if (row === undefined) throw bad(`event ${JSON.stringify(id)} is no report of the incident: read it again`);
    }
  }
  if (kind === 'undo') {
    const row = await tx
      .selectFrom('incident_decisions')
      .select('id')
      .where('id', '=', plain(undoes ?? ''))
      .executeTakeFirst();
    if (row === undefined) throw new StoreError('not-found', `there is no decision ${JSON.stringify(undoes)} to undo`);
  }
}

/** Derives anew what follows from the decisions in force; see entities/apply.ts. */
export async function applyDecisions(tx: Writer): Promise<void> {
  const decisions = inForce(await readDecisions(tx));
  const changed = new Set([...(await applySplits(tx, decisions)), ...(await applyMerges(tx, decisions))]);
  await tx.deleteFrom('incident_apart').execute();
  const pairs = decisions.flatMap(({ id, kind, incidents }) => {
    if (kind === 'apart') return [[incidents[0]!, incidents[1]!] as const];
    return kind === 'split' ? [[incidents[0]!, keyOf('split', id)] as const] : [];
  });
  const apart = pairs.flatMap(([one, other]) => [
    { one, other },
    { one: other, other: one },
  ]);
  await insertAll(apart, (part) =>
    tx
      .insertInto('incident_apart')
      .values(part)
      .onConflict((oc) => oc.doNothing()),
  );
  await settleIncidents(tx, changed);
}

async function applyMerges(tx: Writer, decisions: readonly IncidentDecision[]): Promise<string[]> {
  const roots = new Roots();
  for (const { kind, incidents } of decisions) if (kind === 'merge') roots.join(incidents[0]!, incidents[1]!);
  const before = await tx.selectFrom('incidents').select(['id', 'root']).whereRef('root', '!=', 'id').execute();
  const was = new Map(before.map(({ id, root }) => [id, root]));
  const changed: string[] = [];
  for (const id of new Set([...was.keys(), ...roots.joined()])) {
    const root = roots.rootOf(id);
    const former = was.get(id) ?? id;
    if (root === former) continue;
    await tx.updateTable('incidents').set({ root }).where('id', '=', id).execute();
    await tx.updateTable('incident_members').set({ incident_id: root }).where('base_id', '=', id).execute();
    changed.push(id, root, former);
  }
  return changed;
}

async function applySplits(tx: Writer, decisions: readonly IncidentDecision[]): Promise<string[]> {
  const before = await tx.selectFrom('incident_overrides').select('event_id').execute();
  await tx.deleteFrom('incident_overrides').execute();
  const wanted = new Map<string, string>();
  const eventsOf = await eventsOfSplits(tx);
  for (const { id, kind } of decisions) {
    if (kind === 'split') for (const event of eventsOf.get(id) ?? []) wanted.set(event, keyOf('split', id));
  }
  const changed: string[] = [];
  for (const event of new Set([...before.map(({ event_id }) => event_id), ...wanted.keys()])) {
    const row = await tx.selectFrom('incident_members').selectAll().where('event_id', '=', event).executeTakeFirst();
    const base = wanted.get(event) ?? row?.linked_id;
    if (wanted.has(event))
      await tx.insertInto('incident_overrides').values({ event_id: event, base_id: base! }).execute();
    if (row === undefined || base === undefined || base === row.base_id) continue;
    const [report] = await readReports(tx, [event]);
    if (report !== undefined) await addIncidents(tx, [{ id: base, event: report.event }]);
    const { root } = await tx.selectFrom('incidents').select('root').where('id', '=', base).executeTakeFirstOrThrow();
    await tx
      .updateTable('incident_members')
      .set({ base_id: base, incident_id: root })
      .where('event_id', '=', event)
      .execute();
    changed.push(row.incident_id, root);
  }
  return changed;
}
