import type { Stage } from '../pipeline.ts';
import { attributedClaim } from './attributed.ts';
import { link, readAttributionModels, tagAttributions } from './attribution/index.ts';
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
    const own = ownClaims(document, tagged, attributed);
    document.claims = [...attributed, ...own].sort((a, b) => a.content[0].start - b.content[0].start);
  },
};
