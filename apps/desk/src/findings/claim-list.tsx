import type { Claim, Extraction } from '@opine/schema';
import { pointingAt } from '../highlight/index.ts';
import { Confidence } from '../parts/index.ts';
import { contentOf, sourceName } from './claim-source.ts';

interface Props {
  claims: readonly Claim[];
  extraction: Extraction;
  text: string;
}

/** Who says what, how sure they are of it, and how sure the extractor is of having read it right. */
export function ClaimList({ claims, extraction, text }: Props) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id} class="claim-row">
          <p class="claim-who">
            <button type="button" class="plain" title="Show in the text" {...pointingAt('claim', claim.id)}>
              <strong>{sourceName(claim, extraction, text)}</strong>
            </button>
            <span class="quiet"> · {claim.kind}</span>
            {claim.certainty !== 'certain' && <span class="tag">{claim.certainty}</span>}
            {claim.polarity === 'negative' && <span class="tag">says it is not so</span>}
            {claim.quote !== 'indirect' && <span class="quiet"> · {claim.quote} quote</span>}
            <Confidence value={claim.confidence} label="Read right, by the extractor’s estimate" />
          </p>
          <blockquote>{contentOf(claim, text)}</blockquote>
        </li>
      ))}
    </ul>
  );
}
