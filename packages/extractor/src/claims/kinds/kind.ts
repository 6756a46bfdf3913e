import type { Certainty, ClaimKind } from '@opine/schema';
import type { Token, TokenRange } from '../../document/index.ts';
import { contentShape, kindByContent } from './content.ts';
import { cueEntry, isNegated } from './cue-entry.ts';
import { type CueTables, HEDGES, NEGATED_CUES } from './lexicons.ts';

export interface ClaimReading {
  readonly kind: ClaimKind;
  readonly certainty: Certainty;
  /** Negative: the source holds that the content is not so, or is against it. */
  readonly polarity: 'positive' | 'negative';
  /** The lexicon's entry that decided; null when it has none for the cue. */
  readonly entry: string | null;
}

/** Hedges further on in a sentence belong to a subordinate clause. */
const HEDGED_WORDS = 12;

/**
 * Kind, certainty and polarity of an attributed claim, from the cue's lexicon entry and the shape of the content.
 * @param cue tokens of the cue, null when there is none @param contents at least one @param own the user's cues
 */
export function readClaim(
  tokens: readonly Token[],
  cue: TokenRange | null,
  contents: readonly TokenRange[],
  own: CueTables | null = null,
): ClaimReading {
  const entry = cue && cueEntry(tokens, cue, own);
  const negated = cue !== null && isNegated(tokens, cue);
  const negatedKind = negated && entry ? NEGATED_CUES.get(entry.word) : undefined;
  const kind = negatedKind ?? kindByContent(entry?.kind ?? 'statement', entry, contentShape(tokens, contents));
  return {
    kind,
    certainty: weakest([
      entry?.certainty ?? 'certain',
      cue ? hedgeOf(tokens, cue) : 'certain',
      hedgeOf(tokens, { first: contents[0].first, last: Math.min(contents[0].last, contents[0].first + HEDGED_WORDS) }),
    ]),
    polarity: (entry?.against ?? false) !== negated ? 'negative' : 'positive',
    entry: entry?.word ?? null,
  };
}

/** What the hedges among the tokens leave of certainty. */
export function hedgeOf(tokens: readonly Token[], { first, last }: TokenRange): Certainty {
  const lemmaAt = (i: number) => tokens[i].lemma;
  const found: Certainty[] = [];
  for (let i = first; i < last; i++) {
    const hedge = HEDGES.match(lemmaAt, i, last);
    if (hedge) found.push(hedge.value);
  }
  return weakest(found);
}

function weakest(certainties: readonly Certainty[]): Certainty {
  if (certainties.includes('possible')) return 'possible';
  return certainties.includes('probable') ? 'probable' : 'certain';
}
