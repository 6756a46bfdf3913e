import type { DocClaim } from '../document/index.ts';
import type { Stage } from '../pipeline.ts';
import { attributedClaim } from './attributed.ts';
import {
  type Attribution,
  AttributionExplainer,
  confidenceOf,
  link,
  readAttributionModels,
  tagAttributions,
} from './attribution/index.ts';
import { isOwnVoice, ownClaims } from './own/index.ts';

const MODELS = readAttributionModels(new URL('models/', import.meta.url));

/** Writes the attributed claims (who says what) and the writer's own claims, in the order of the text. */
export const claimsStage: Stage = {
  name: 'claims',
  reads: ['tokens', 'entities'],
  writes: ['claims'],
  models: { attributionFirst: MODELS.first.sha256, attribution: MODELS.second.sha256 },
  annotate(document) {
    if (document.tokens.length === 0) return;
    const tagged = tagAttributions(document, MODELS);
    const attributed: DocClaim[] = [];
    const explainer = document.explain ? new AttributionExplainer(document, MODELS) : null;
    const covered = new Uint8Array(document.tokens.length);
    for (const attribution of link(tagged)) {
      if (isOwnVoice(document.tokens, attribution, tagged.quotes)) continue;
      const confidence = confidenceOf(attribution, tagged.sureness, MODELS.confidence);
      const claim = attributedClaim(document, tagged, attribution, confidence);
      if (!claim) continue;
      if (explainer) claim.why = [claim.why, ...explainer.explain(attribution, tagged)].join('\n');
      attributed.push(claim);
      cover(covered, attribution);
    }
    const own = ownClaims(document, tagged, covered);
    document.claims = [...attributed, ...own].sort((a, b) => a.content[0].start - b.content[0].start);
  },
};

/** Marks the tokens of an attribution. */
function cover(covered: Uint8Array, { source, cue, content }: Attribution): void {
  for (const run of [source, cue, ...content]) if (run) covered.fill(1, run.first, run.last);
}
