import { labelNumber } from '../../src/claims/attribution/labels.ts';
import { Document, type TokenRange } from '../../src/document/index.ts';
import { sectionsStage } from '../../src/sections/index.ts';
import { tokensStage } from '../../src/tokens/index.ts';
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

/** An article with tokens and the gold label of each, see attribution/labels.ts. */
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

/** Words between two parts of an attribution that still bridge them. */
const LONGEST_BRIDGE = 9;
const [SOURCE_BEFORE, SOURCE_AFTER] = [labelNumber('source-before-cue'), labelNumber('source-after-cue')];
const [CUE_FIRST, CUE_LAST] = [labelNumber('cue-with-content-after'), labelNumber('cue-with-content-before')];
const [CONTENT_BEFORE, CONTENT_AFTER] = [labelNumber('content-before-cue'), labelNumber('content-after-cue')];
const [BRIDGE_BEFORE, BRIDGE_AFTER] = [labelNumber('bridge-before-cue'), labelNumber('bridge-after-cue')];

/** Where attributions nest, the inner one's cue and source win over the outer one's content. */
function labelsOf(document: Document, claims: readonly GoldClaim[]): Uint8Array {
  const labels = new Uint8Array(document.tokens.length);
  const ranges = claims.map((claim) => ({
    source: claim.source.map((span) => document.rangeOf(span)),
    cue: claim.cue.map((span) => document.rangeOf(span)),
    content: claim.content.map((span) => document.rangeOf(span)),
  }));
  const cueStart = (claim: (typeof ranges)[number]) => claim.cue[0]?.first ?? 0;
  const paint = ({ first, last }: TokenRange, label: number) => labels.fill(label, first, last);
  for (const claim of ranges) {
    for (const r of claim.content) paint(r, r.first < cueStart(claim) ? CONTENT_BEFORE : CONTENT_AFTER);
  }
  for (const claim of ranges) {
    for (const r of claim.source) paint(r, r.first < cueStart(claim) ? SOURCE_BEFORE : SOURCE_AFTER);
  }
  for (const claim of ranges) {
    const after = claim.content.some((r) => r.first > cueStart(claim));
    for (const r of claim.cue) paint(r, after ? CUE_FIRST : CUE_LAST);
  }
  for (const claim of ranges) paintBridges(labels, claim);
  return labels;
}

function paintBridges(labels: Uint8Array, claim: Record<'source' | 'cue' | 'content', readonly TokenRange[]>): void {
  const cue = claim.cue[0]?.first;
  if (cue === undefined) return;
  const parts = [...claim.source, ...claim.cue, ...claim.content].sort((a, b) => a.first - b.first);
  for (let k = 1; k < parts.length; k++) {
    const [from, to] = [parts[k - 1].last, parts[k].first];
    if (to - from > LONGEST_BRIDGE) continue;
    for (let i = from; i < to; i++) if (labels[i] === 0) labels[i] = i < cue ? BRIDGE_BEFORE : BRIDGE_AFTER;
  }
}
