import { randomUUID } from 'node:crypto';
import type { EntityDecision, EntityDecisionRequest } from '@opine/schema';
import { type Engine, plain, toJson, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import { applyDecisions } from './apply.ts';

/** What each kind needs: the number of entities, and the fields besides. */
const NEEDS: Readonly<Record<EntityDecision['kind'], { entities: number; field?: 'members' | 'name' | 'undoes' }>> = {
  merge: { entities: 2 },
  apart: { entities: 2 },
  split: { entities: 1, field: 'members' },
  rename: { entities: 1, field: 'name' },
  alias: { entities: 1, field: 'name' },
  'no-alias': { entities: 1, field: 'name' },
  undo: { entities: 1, field: 'undoes' },
};

/** Brings up to date what is told of the entities of some articles elsewhere. */
export type FollowEntities = (tx: Writer, articles: readonly string[]) => Promise<void>;

/** Adds a decision about entities and brings everything that follows from it up to date. */
export async function decideEntity(
  tx: Writer,
  engine: Engine,
  request: EntityDecisionRequest,
  follow: FollowEntities,
): Promise<EntityDecision> {
  await engine.lockLinking(tx);
  const { kind, entities, members, name, undoes } = request;
  const needs = NEEDS[kind];
  if (new Set(entities).size !== needs.entities) {
    throw new StoreError(
      'bad-decision',
      `"${kind}" is about ${needs.entities} different entities, not ${entities.length}`,
    );
  }
  if (needs.field !== undefined && (request[needs.field] ?? '').length === 0) {
    throw new StoreError('bad-decision', `"${kind}" needs "${needs.field}"`);
  }
  for (const id of entities) {
    const row = await tx.selectFrom('entities').select('id').where('id', '=', plain(id)).executeTakeFirst();
    if (row === undefined)
      throw new StoreError('not-found', `there is no entity ${JSON.stringify(id)}: read the list again`);
  }
  if (kind === 'undo') await requireDecision(tx, undoes!);
  const decision: EntityDecision = {
    id: randomUUID(),
    kind,
    entities,
    ...(members === undefined ? {} : { members }),
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(undoes === undefined ? {} : { undoes }),
    reason: request.reason ?? null,
    reviewer: request.reviewer,
    at: new Date().toISOString(),
  };
  if (kind === 'split') await requireMembers(tx, decision);
  await tx
    .insertInto('entity_decisions')
    .values({ id: decision.id, kind, undoes: undoes ?? null, record: toJson(decision) })
    .execute();
  await follow(tx, await applyDecisions(tx, decision));
  return decision;
}

async function requireDecision(tx: Writer, id: string): Promise<void> {
  const row = await tx.selectFrom('entity_decisions').select('id').where('id', '=', plain(id)).executeTakeFirst();
  if (row === undefined) throw new StoreError('not-found', `there is no decision ${JSON.stringify(id)} to undo`);
}

async function requireMembers(tx: Writer, { entities, members }: EntityDecision): Promise<void> {
  for (const member of members ?? []) {
    const [article, entity] = splitMember(member);
    const row = await tx
      .selectFrom('entity_members')
      .select('entity')
      .where('article_id', '=', article)
      .where('entity', '=', entity)
      .where('entity_id', '=', entities[0]!)
      .executeTakeFirst();
    if (row === undefined) {
      throw new StoreError('bad-decision', `${JSON.stringify(member)} is no member of the entity: read it again`);
    }
  }
}

/** `article id/entity id`: entity ids have no slash in them. */
export function splitMember(member: string): [article: string, entity: string] {
  const at = member.lastIndexOf('/');
  return [plain(member.slice(0, at)), plain(member.slice(at + 1))];
}
