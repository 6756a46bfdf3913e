import type { DumpEntityDecision, DumpIncidentDecision } from '@opine/schema';
import { type Database, plain, toJson, type Writer } from '../database/index.ts';
import { applyEntityDecisions } from '../entities/index.ts';
import { StoreError } from '../errors.ts';
import { applyIncidentDecisions } from '../incidents/index.ts';
import { followEntities } from '../linking.ts';

export type ResolutionLine = DumpEntityDecision | DumpIncidentDecision;

/**
 * Adds a decision about entities or incidents, and all that follows from it. Entities and incidents go by the article
 * that brought them first, so they are the same ones when the articles came in the same order.
 * @returns whether the store did not know it
 */
export function importResolution(database: Database, line: ResolutionLine): Promise<boolean> {
  return database.write(async (tx) => {
    await database.engine.lockLinking(tx);
    const isOfEntities = line.kind === 'entity-decision';
    const table = isOfEntities ? 'entity_decisions' : 'incident_decisions';
    const { id, kind, undoes } = line.decision;
    const known = await tx.selectFrom(table).select('id').where('id', '=', plain(id)).executeTakeFirst();
    if (known !== undefined) return false;
    await requireAll(tx, isOfEntities ? 'entities' : 'incidents', thingsOf(line));
    await tx
      .insertInto(table)
      .values({ id, kind, undoes: undoes ?? null, record: toJson(line.decision) })
      .execute();
    if (!isOfEntities) {
      await applyIncidentDecisions(tx);
      return true;
    }
    for (const { article, ...anchor } of line.anchors) {
      await tx
        .insertInto('entity_anchors')
        .values({ decision_id: id, article_id: article, ...anchor })
        .execute();
    }
    await followEntities(tx, await applyEntityDecisions(tx));
    return true;
  });
}

const thingsOf = (line: ResolutionLine): readonly string[] =>
  line.kind === 'entity-decision' ? line.decision.entities : line.decision.incidents;

async function requireAll(tx: Writer, table: 'entities' | 'incidents', ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const row = await tx.selectFrom(table).select('id').where('id', '=', plain(id)).executeTakeFirst();
    if (row === undefined) throw new StoreError('bad-import', `is about one of the ${table} that is not here: ${id}`);
  }
}
