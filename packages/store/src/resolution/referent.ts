import type { EntityType } from '@opine/schema';
import { type NormalName, normalName } from './names.ts';

/** Somebody or something as it is compared with others: all its names, and what is known besides. */
export interface Referent {
  readonly type: EntityType;
  readonly names: readonly NormalName[];
  readonly country: string | null;
  /** Words of its titles and offices. */
  readonly offices: ReadonlySet<string>;
}

export function referent(
  type: EntityType,
  names: Iterable<string>,
  country: string | null,
  descriptors: Iterable<string> = [],
): Referent {
  const byKey = new Map<string, NormalName>();
  for (const text of names) {
    const name = normalName(text);
    if (name.key !== '' && !byKey.has(name.key)) byKey.set(name.key, name);
  }
  const offices = [...descriptors].flatMap((descriptor) =>
    normalName(descriptor).words.filter((word) => word.length > 3),
  );
  return { type, names: [...byKey.values()], country, offices: new Set(offices) };
}
