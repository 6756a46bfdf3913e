import type { Selectable } from 'kysely';
import type { Tables, Writer } from '../database/index.ts';
import type { LocalEntity } from './locals.ts';

/** What the linker, or a person, made of an entity of the article. */
export interface Linked {
  readonly local: LocalEntity;
  readonly linkedId: string;
  readonly baseId: string;
  readonly score: number;
  readonly reason: string;
}

export type Member = Selectable<Tables['entity_members']>;

/** The entities that some are merged into; themselves where they are not. */
export async function rootsOf(tx: Writer, bases: readonly string[]): Promise<Map<string, string>> {
  if (bases.length === 0) return new Map();
  const rows = await tx
    .selectFrom('entities')
    .select(['id', 'root'])
    .where('id', 'in', [...new Set(bases)])
    .execute();
  return new Map(rows.map(({ id, root }) => [id, root]));
}
