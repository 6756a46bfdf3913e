import type { DocMention } from '../document/index.ts';
import { readTable } from '../lexicon.ts';

const MODES = new Map(
  readTable(new URL('lexicons/weapon-modes.tsv', import.meta.url), 2).map(([weapon, mode]) => [weapon!, mode!]),
);

/** The mode that an attack's weapons speak for: the first one's that does. */
export function modeByWeapon(weapons: readonly (DocMention | null | undefined)[]): string | null {
  for (const weapon of weapons) {
    const mode = weapon?.detail ? MODES.get(weapon.detail) : undefined;
    if (mode) return mode;
  }
  return null;
}
