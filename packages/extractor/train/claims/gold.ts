import { CONTENT, CUE, SOURCE } from '../../src/claims/attribution/labels.ts';
import { Document, tokensStage } from '../../src/document/index.ts';
import { sectionsStage } from '../../src/sections/index.ts';
import { readJsonl } from '../lib/data.ts';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

interface GoldClaim {
  readonly source: readonly GoldSpan[];
  readonly cue: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly claims: readonly GoldClaim[];
}

/** An article with tokens and the gold label of each. */
export interface LabelledDocument {
  readonly article: GoldArticle;
  readonly document: Document;
  readonly labels: Uint8Array;
}

/** Reads PolNeAR articles (Newell et al. 2018) as labelled token sequences. */
export function readAttributions(folder: string, file: string): LabelledDocument[] {
  return readJsonl<GoldArticle>(folder, file).map((article) => {
    const document = new Document(article);
    sectionsStage.annotate(document);
    tokensStage.annotate(document);
    return { article, document, labels: labelsOf(document, article.claims) };
  });
}

/** Where attributions nest, the inner one's cue and source win over the outer one's content. */
function labelsOf(document: Document, claims: readonly GoldClaim[]): Uint8Array {
  const labels = new Uint8Array(document.tokens.length);
  const paint = (spans: readonly GoldSpan[], label: number) => {
    for (const span of spans) {
      const { first, last } = document.rangeOf(span);
      labels.fill(label, first, last);
    }
  };
  for (const claim of claims) paint(claim.content, CONTENT);
  for (const claim of claims) paint(claim.source, SOURCE);
  for (const claim of claims) paint(claim.cue, CUE);
  return labels;
}
