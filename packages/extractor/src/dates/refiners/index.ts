import type { Found, Scan } from '../scan.ts';
import { approximations } from './approximations.ts';
import { edges } from './edges.ts';
import { join } from './join.ts';
import { withoutNames } from './names.ts';
import { ranges } from './ranges.ts';

/**
 * Neighbours are joined first, because what is joined decides what the others may take in; then the left edge grows
 * (parts of a period before approximations: "about the end of May"), ranges share their year once both ends have all
 * they will get, and what was only worth keeping beside a neighbour, or is part of a name, goes last.
 */
export function refine(scan: Scan, found: readonly Found[]): Found[] {
  const whole = approximations(scan, edges(scan, join(scan, found)));
  const kept = ranges(scan, whole).filter((one) => !one.weak);
  return disjoint(withoutNames(scan, kept));
}

/** Growth to the left may reach over the neighbour before: what is swallowed whole goes, else the neighbour stays. */
function disjoint(found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const one of found) {
    while (out.length > 0 && out.at(-1)!.start >= one.start) out.pop();
    if (one.start >= (out.at(-1)?.end ?? 0)) out.push(one);
  }
  return out;
}
