import type { EntityType, Extraction } from '@opine/schema';
import { plain } from '../database/index.ts';
import { normalName } from '../resolution/index.ts';

/** An entity of one extraction that has a name, and so can be found in other articles too. */
export interface LocalEntity {
  readonly entity: string;
  readonly type: EntityType;
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | null;
  readonly descriptors: readonly string[];
  readonly mentions: number;
  readonly events: number;
}

/** Descriptions only ("protesters", "the attackers") are somebody else in every article, and are left out. */
export function namedEntities({ entities, mentions, events }: Extraction): LocalEntity[] {
  const namesOf = new Map<string, Map<string, number>>();
  for (const { entity, form, text } of mentions) {
    if (entity === undefined || form !== 'name') continue;
    const names = namesOf.get(entity) ?? new Map<string, number>();
    names.set(text, (names.get(text) ?? 0) + 1);
    namesOf.set(entity, names);
  }
  const taking = new Map<string, number>();
  for (const event of events) {
    const parties = new Set([...event.participants.map(({ entity }) => entity), event.place?.entity]);
    for (const entity of parties) if (entity != null) taking.set(entity, (taking.get(entity) ?? 0) + 1);
  }
  return entities.flatMap(({ id, type, name, country, descriptors, mentions: all }) => {
    const names = namesOf.get(id);
    if (names === undefined) return [];
    const best = names.has(name) ? name : longest(names.keys());
    const { key } = normalName(best);
    if (key === '') return [];
    return [
      {
        entity: plain(id),
        type,
        key,
        name: plain(best),
        names: [...names.keys()].map((one) => plain(one)),
        country,
        descriptors,
        mentions: all.length,
        events: taking.get(id) ?? 0,
      },
    ];
  });
}

const longest = (names: Iterable<string>) =>
  [...names].reduce((best, name) => (name.length > best.length ? name : best));
