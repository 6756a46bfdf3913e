import { evidenceOf } from '../../src/claims/attribution/confidence.ts';
import { framesOf } from '../../src/claims/attribution/frame.ts';
import { PARTS } from '../../src/claims/attribution/labels.ts';
import { link } from '../../src/claims/attribution/linker.ts';
import { placesOf } from '../../src/claims/attribution/tagger.ts';
import type { TokenRange } from '../../src/document/index.ts';
import type { LabelledDocument } from './gold.ts';
import type { Judgement } from './passes.ts';

interface Example {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

const STEPS = 4000;
const RATE = 0.5;
const L2 = 1e-3;

/** Attributions that the tagger finds in articles it has not seen, and whether the gold has them. */
export function confidenceExamples({ article, document, labels }: LabelledDocument, judgement: Judgement): Example[] {
  const sureness = Float32Array.from(labels, (_, i) => judgement.marginals[i * PARTS + judgement.path[i]]);
  const places = placesOf(document.tokens.length, framesOf(document, new Map()));
  const gold = article.claims.map(({ source, content }) => ({
    source: source.map((span) => document.rangeOf(span)),
    content: tokensIn(content.map((span) => document.rangeOf(span))),
  }));
  return link({ labels: judgement.path, sides: judgement.sides, ...places }).map((attribution) => {
    const { source, content } = attribution;
    const found = tokensIn(content);
    const right = gold.some(
      (g) =>
        jaccard(g.content, found) >= 0.5 &&
        (source ? g.source.some((r) => r.first < source.last && source.first < r.last) : g.source.length === 0),
    );
    return { evidence: evidenceOf(attribution, sureness), right };
  });
}

/** Logistic regression by gradient descent from nothing: the same examples give the same weights. */
export function fitConfidence(examples: readonly Example[]): number[] {
  const weights = examples[0].evidence.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w) => L2 * w);
    for (const { evidence, right } of examples) {
      const z = evidence.reduce((sum, value, i) => sum + value * weights[i], 0);
      const error = 1 / (1 + Math.exp(-z)) - (right ? 1 : 0);
      evidence.forEach((value, i) => {
        gradient[i] += (error * value) / examples.length;
      });
    }
    gradient.forEach((g, i) => {
      weights[i] -= RATE * g;
    });
  }
  return weights.map((w) => Math.round(w * 1000) / 1000);
}

function tokensIn(ranges: readonly TokenRange[]): Set<number> {
  const tokens = new Set<number>();
  for (const { first, last } of ranges) for (let i = first; i < last; i++) tokens.add(i);
  return tokens;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const x of a) if (b.has(x)) both++;
  return both / Math.max(1, a.size + b.size - both);
}
