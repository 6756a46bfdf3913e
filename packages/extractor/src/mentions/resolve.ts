import type { DocMention } from '../document/index.ts';

/**
 * Chooses among proposals that overlap: those given first win, so the list is in order of trust.
 * @returns the chosen ones, sorted by start
 */
export function resolveOverlaps(proposals: readonly DocMention[]): DocMention[] {
  const chosen: DocMention[] = [];
  for (const proposal of proposals) {
    const at = insertionPoint(chosen, proposal.start);
    const clash = (chosen[at - 1]?.end ?? 0) > proposal.start || (chosen[at]?.start ?? Infinity) < proposal.end;
    if (!clash) chosen.splice(at, 0, proposal);
  }
  return chosen;
}

/** Index of the first mention that starts after `start`. */
function insertionPoint(mentions: readonly DocMention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
