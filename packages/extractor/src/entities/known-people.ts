import { readTable } from '../lexicon.ts';
import type { Gender } from '../titles/index.ts';
import { isSamePerson, type PersonName, personName } from './person-name.ts';

/** What is known of a public figure beforehand. */
export interface KnownPerson {
  readonly name: PersonName;
  readonly country: string | null;
  readonly gender: Gender;
  readonly role: string;
  /** Offices they are called by, lower case. */
  readonly offices: ReadonlySet<string>;
  /** The surname stands for them without more. */
  readonly alone: boolean;
}

const bySurname = new Map<string, KnownPerson[]>();
for (const [text, country, gender, role, offices, use] of readTable(
  new URL('lexicons/known-people.tsv', import.meta.url),
  6,
)) {
  const name = personName(text!);
  const person: KnownPerson = {
    name,
    country: country === '-' ? null : country!,
    gender: gender as Gender,
    role: role!,
    offices: new Set(offices!.split(';')),
    alone: use === 'alone',
  };
  bySurname.set(name.sound, [...(bySurname.get(name.sound) ?? []), person]);
}

/** The public figure that all these names of one person fit, or null; a surname alone only where it is theirs without more. */
export function knownPerson(names: readonly PersonName[]): KnownPerson | null {
  const [first] = names;
  const candidates = (first && bySurname.get(first.sound)) ?? [];
  return (
    candidates.find((known) => {
      if (!names.every((name) => isSamePerson(name, known.name))) return false;
      return known.alone || names.some((name) => name.parts.length > 1);
    }) ?? null
  );
}
