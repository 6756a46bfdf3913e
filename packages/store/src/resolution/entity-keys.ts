import { acronymOf, initialsOf, type NormalName, withoutGeneric } from './names.ts';
import type { Referent } from './referent.ts';
import { soundOf } from './sound.ts';

/**
 * What entities that may be one have in common: each is kept under its own keys and looks under the same or, for short
 * names, under those of the long ones.
 */
export interface EntityKeys {
  readonly own: readonly string[];
  readonly sought: readonly string[];
}

export function entityKeys({ type, names }: Referent): EntityKeys {
  const own = new Set<string>();
  const sought = new Set<string>();
  const both = (key: string) => {
    own.add(`${type} ${key}`);
    sought.add(`${type} ${key}`);
  };
  for (const name of names) {
    both(`= ${name.key}`);
    if (type === 'person')
      personKeys(
        name,
        both,
        (key) => own.add(`${type} ${key}`),
        (key) => sought.add(`${type} ${key}`),
      );
    else otherKeys(name, both);
  }
  return { own: [...own], sought: [...sought] };
}

type Add = (key: string) => void;

function personKeys({ words }: NormalName, both: Add, own: Add, seek: Add): void {
  const last = soundOf(words.at(-1)!);
  if (words.length === 1) {
    // A surname alone looks for full names; two of them meet under their common key.
    both(`alone ${last}`);
    seek(`last ${last}`);
    return;
  }
  own(`last ${last}`);
  seek(`alone ${last}`);
  const [first = ''] = words;
  const initial = soundOf(first)[0]!;
  // Whole first names under their sound: under an initial there are hundreds.
  if (first.length > 1) {
    both(`full ${last} ${soundOf(first)}`);
    own(`begins ${last} ${initial}`);
    seek(`initial ${last} ${initial}`);
  } else {
    both(`initial ${last} ${initial}`);
    seek(`begins ${last} ${initial}`);
  }
}

function otherKeys(name: NormalName, both: Add): void {
  const acronym = acronymOf(name.text);
  if (acronym !== null) both(`short ${acronym}`);
  const initials = initialsOf(name);
  if (initials !== null) both(`short ${initials}`);
  both(`sounds ${withoutGeneric(name).split(' ').map(soundOf).join(' ')}`);
}
