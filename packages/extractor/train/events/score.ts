import type { ReadIncident } from '../../src/events/incidents/index.ts';
import { ROLES } from '../../src/events/incidents/index.ts';
import { type GoldTemplate, mucString } from './muc.ts';

export interface Counts {
  right: number;
  read: number;
  gold: number;
}

/** Template filling over documents (CEAF-TF, Du et al. 2021): kinds and fillers of the best alignment, counted together. */
export function scoreIncidents(
  pairs: readonly { readonly gold: readonly GoldTemplate[]; readonly read: readonly ReadIncident[] }[],
): Counts {
  const total: Counts = { right: 0, read: 0, gold: 0 };
  for (const { gold, read } of pairs) {
    for (const template of gold) total.gold += 1 + ROLES.reduce((sum, role) => sum + template.roles[role].length, 0);
    for (const incident of read) total.read += 1 + incident.fillers.length;
    const free = new Set(gold.keys());
    const links = read.flatMap((incident, i) => gold.map((template, j) => ({ i, j, gain: gain(incident, template) })));
    const used = new Set<number>();
    for (const { i, j, gain: value } of links.sort((a, b) => b.gain - a.gain)) {
      if (value === 0 || used.has(i) || !free.has(j)) continue;
      used.add(i);
      free.delete(j);
      total.right += value;
    }
  }
  return total;
}

function gain(incident: ReadIncident, template: GoldTemplate): number {
  if (incident.kind !== template.kind) return 0;
  let right = 1;
  for (const role of ROLES) {
    const left = new Set(template.roles[role]);
    for (const filler of incident.fillers) {
      if (filler.role !== role) continue;
      const name = mucString(filler.names[0]!);
      const found = [...left].find((names) => names.includes(name));
      if (found) {
        left.delete(found);
        right++;
      }
    }
  }
  return right;
}

/** Documents with an incident, in the gold and as read. */
export function scoreDetection(
  pairs: readonly { readonly gold: readonly GoldTemplate[]; readonly read: readonly ReadIncident[] }[],
): Counts {
  const total: Counts = { right: 0, read: 0, gold: 0 };
  for (const { gold, read } of pairs) {
    if (gold.length > 0) total.gold++;
    if (read.length > 0) total.read++;
    if (gold.length > 0 && read.length > 0) total.right++;
  }
  return total;
}

export function f1({ right, read, gold }: Counts): number {
  return read + gold > 0 ? (2 * right) / (read + gold) : 0;
}
