import type { IncidentParty, IncidentSummary } from '@opine/schema';
import type { Reader } from '../database/index.ts';

/** Summaries as they were stored, with those who take part under the names and ids that they have now. */
export async function underCurrentNames(db: Reader, summaries: readonly IncidentSummary[]): Promise<IncidentSummary[]> {
  const parties = summaries.flatMap(({ actors, targets, weapons }) => [...actors, ...targets, ...weapons]);
  const ids = new Set(parties.flatMap(({ entity }) => entity ?? []));
  if (ids.size === 0) return [...summaries];
  const rows = await db
    .selectFrom('entities as b')
    .innerJoin('entities as e', 'e.id', 'b.root')
    .select(['b.id as base', 'e.id', 'e.name', 'e.renamed', 'e.country'])
    .where('b.id', 'in', [...ids])
    .execute();
  const now = new Map(rows.map((row) => [row.base, row]));
  const rename = (all: readonly IncidentParty[]): IncidentParty[] => {
    const found = new Map<string, IncidentParty>();
    for (const party of all) {
      const entity = party.entity === null ? undefined : now.get(party.entity);
      const shown =
        entity === undefined
          ? party
          : { ...party, entity: entity.id, name: entity.renamed ?? entity.name, country: entity.country };
      const key = shown.entity ?? `"${shown.name}`;
      const same = found.get(key);
      found.set(key, same === undefined || same.reports < shown.reports ? shown : same);
    }
    return [...found.values()];
  };
  return summaries.map((one) => ({
    ...one,
    actors: rename(one.actors),
    targets: rename(one.targets),
    weapons: rename(one.weapons),
  }));
}
