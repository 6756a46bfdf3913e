import type { DocClaim, Document } from '../../document/index.ts';
import type { TaggedAttributions } from '../attribution/index.ts';

export function ownClaims(
  _document: Document,
  _tagged: TaggedAttributions,
  _attributed: readonly DocClaim[],
): DocClaim[] {
  return [];
}
