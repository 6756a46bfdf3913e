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

/**
 * Of a person's names those that say less than another of them are left out: "Smith" and "J. Smith" beside "John Smith".
 * Mary Smith is called Smith too.
 */
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
  const all = [...byKey.values()];
  const telling = type === 'person' ? all.filter((name) => !all.some((other) => saysMore(other, name))) : all;
  return { type, names: telling, country, offices: new Set(offices) };
}

function saysMore({ words }: NormalName, { words: short }: NormalName): boolean {
  if (words.length < 2) return false;
  const [first = '', ...rest] = short;
  if (rest.length === 0) return words.includes(first);
  const [otherFirst = ''] = words;
  return first.length === 1 && otherFirst.length > 1 && otherFirst[0] === first && words.at(-1) === short.at(-1);
}
