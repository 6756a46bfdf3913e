import type { DocClaim, Document } from '../document/index.ts';
import type { Stage } from '../pipeline.ts';
import { attributedClaim } from './attributed.ts';
import {
  type Attribution,
  AttributionExplainer,
  confidenceOf,
  link,
  readAttributionModels,
  type TaggedAttributions,
  tagAttributions,
} from './attribution/index.ts';
import { nestedAttributions } from './nested.ts';
import { isOwnVoice, ownClaims, readOwn } from './own/index.ts';

/** How sure a claim within another is, given how sure the other is. */
const NESTED = 0.8;
/**
 * The attribution tagger learnt from news and sees attributions in opinion where there are none: in texts that lean so
 * far to opinion, an indirect one must be so likely.
 */
const OPINION = { leaning: 1, leastConfidence: 0.65 };

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
    const all = readAttributed(document, tagged);
    const reading = readOwn(document, tagged, coverOf(document, all));
    const kept = all.filter(({ claim }) => isLikely(claim, reading.leaning));
    const own = kept.length < all.length ? readOwn(document, tagged, coverOf(document, kept)) : reading;
    if (document.explain) explain(document, tagged, kept);
    const attributed = kept.flatMap(({ claim, attribution }) => [
      claim,
      ...nestedClaims(document, tagged, attribution, claim),
    ]);
    document.claims = [...attributed, ...ownClaims(document, { ...own, leaning: reading.leaning })].sort(
      (a, b) => a.content[0].start - b.content[0].start,
    );
  },
};

function isLikely({ quote, confidence }: DocClaim, leaning: number): boolean {
  return quote !== 'indirect' || leaning < OPINION.leaning || confidence >= OPINION.leastConfidence;
}

interface Attributed {
  readonly attribution: Attribution;
  readonly claim: DocClaim;
}

function readAttributed(document: Document, tagged: TaggedAttributions): Attributed[] {
  const found: Attributed[] = [];
  for (const attribution of link(tagged)) {
    if (isOwnVoice(document.tokens, attribution, tagged.quotes)) continue;
    const confidence = confidenceOf(attribution, tagged.sureness, MODELS.confidence);
    const claim = attributedClaim(document, tagged, attribution, confidence);
    if (claim) found.push({ attribution, claim });
  }
  return found;
}

/** Claims of others within a claim: said by somebody known, and not by who says it all ("Doe says he believes"). */
function nestedClaims(
  document: Document,
  tagged: TaggedAttributions,
  attribution: Attribution,
  outer: DocClaim,
): DocClaim[] {
  return nestedAttributions(document, attribution, tagged, MODELS.priors).flatMap((inner) => {
    const claim = attributedClaim(document, tagged, inner, outer.confidence * NESTED);
    const entity = claim?.source?.entity ?? null;
    if (!claim || entity === null || entity === outer.source?.entity) return [];
    claim.why = 'rule: reporting verb with subject and clause within what another says';
    return [claim];
  });
}

function explain(document: Document, tagged: TaggedAttributions, attributed: readonly Attributed[]): void {
  const explainer = new AttributionExplainer(document, MODELS);
  for (const { attribution, claim } of attributed) {
    claim.why = [claim.why, ...explainer.explain(attribution, tagged)].join('\n');
  }
}

/** One a token: 1 where it is part of an attribution. */
function coverOf(document: Document, attributed: readonly Attributed[]): Uint8Array {
  const covered = new Uint8Array(document.tokens.length);
  for (const { attribution } of attributed) {
    const { source, cue, content } = attribution;
    for (const run of [source, cue, ...content]) if (run) covered.fill(1, run.first, run.last);
  }
  return covered;
}
