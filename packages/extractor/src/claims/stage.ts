import type { Stage } from '../pipeline.ts';
import { attributedClaim } from './attributed.ts';
import { type Attribution, link, readAttributionModels, tagAttributions } from './attribution/index.ts';
import { ownClaims } from './own/index.ts';

const MODELS = readAttributionModels(new URL('models/', import.meta.url));

/** Writes the attributed claims (who says what) and the writer's own claims, in the order of the text. */
export const claimsStage: Stage = {
  name: 'claims',
  reads: ['tokens', 'mentions'],
  writes: ['claims'],
  models: { attributionFirst: MODELS.first.sha256, attribution: MODELS.second.sha256 },
  annotate(document) {
    if (document.tokens.length === 0) return;
    const tagged = tagAttributions(document, MODELS);
    const attributions = link(tagged);
    const attributed = attributions.map((attribution) => attributedClaim(document, tagged, attribution));
    const own = ownClaims(document, tagged, coverage(document.tokens.length, attributions));
    document.claims = [...attributed, ...own].sort((a, b) => a.content[0].start - b.content[0].start);
  },
};

/** One entry a token: 1 where it is part of an attribution. */
function coverage(length: number, attributions: readonly Attribution[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { source, cue, content } of attributions) {
    for (const run of [source, cue, ...content]) if (run) covered.fill(1, run.first, run.last);
  }
  return covered;
}
