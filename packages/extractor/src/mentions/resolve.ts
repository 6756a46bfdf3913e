import type { DocMention } from '../document/index.ts';
import { lengthOf } from './make.ts';

/**
 * Chooses among proposals that overlap: those given first win, so the list is in order of trust.
 * @returns the chosen ones, sorted by start
 */
export function resolveOverlaps(proposals: readonly DocMention[]): DocMention[] {
  let last = 0;
  for (const proposal of proposals) last = Math.max(last, proposal.last);
  const taken = new Uint8Array(last);
  const chosen = proposals.filter((proposal) => {
    for (let i = proposal.first; i < proposal.last; i++) if (taken[i]) return false;
    taken.fill(1, proposal.first, proposal.last);
    return true;
  });
  return chosen.sort((a, b) => a.start - b.start);
}

/** The longest first; of two of one length the surer one. */
export function byLength(proposals: readonly DocMention[]): DocMention[] {
  return [...proposals].sort((a, b) => lengthOf(b) - lengthOf(a) || b.confidence - a.confidence);
}
