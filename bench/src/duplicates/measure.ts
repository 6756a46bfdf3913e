import { isNearDuplicate, type TextSignature, textSignature } from '@opine/ingest';
import { type CopyKind, copiesOf, sameTemplate, seededRandom } from '../../../testing/copies.ts';

export interface DuplicateFigures {
  /** Kind of copy -> shares of the copies that have a key in common with the original, and that are judged its copy. */
  found: Map<CopyKind, { candidate: number; judged: number }>;
  /** Pairs of different articles: all of them, those that share a key, those taken for copies. */
  different: PairCounts;
  /** The same with one site's paragraphs around all of them. */
  template: PairCounts;
}

interface PairCounts {
  pairs: number;
  candidates: number;
  judged: number;
  /** Places of the pairs that were taken for copies. */
  which: [number, number][];
}

/** How well copies of these articles, made for the purpose, are found, and how seldom different ones are taken for copies. */
export function measureDuplicates(texts: readonly string[]): DuplicateFigures {
  const random = seededRandom(7);
  const found: DuplicateFigures['found'] = new Map();
  for (const [n, text] of texts.entries()) {
    const original = textSignature(text);
    const copies = copiesOf(text, texts[(n + 1) % texts.length]!, random);
    for (const [kind, copy] of Object.entries(copies) as [CopyKind, string][]) {
      const sum = found.get(kind) ?? { candidate: 0, judged: 0 };
      const signature = textSignature(copy);
      const candidate = shareKey(original, signature);
      sum.candidate += candidate ? 1 / texts.length : 0;
      sum.judged += candidate && isNearDuplicate(original, signature) ? 1 / texts.length : 0;
      found.set(kind, sum);
    }
  }
  return { found, different: countPairs(texts), template: countPairs(sameTemplate(texts)) };
}

function countPairs(texts: readonly string[]): PairCounts {
  const signatures = texts.map(textSignature);
  const counts: PairCounts = { pairs: 0, candidates: 0, judged: 0, which: [] };
  for (let i = 0; i < signatures.length; i++) {
    for (let j = 0; j < i; j++) {
      counts.pairs++;
      if (!shareKey(signatures[i]!, signatures[j]!)) continue;
      counts.candidates++;
      if (!isNearDuplicate(signatures[i]!, signatures[j]!)) continue;
      counts.judged++;
      counts.which.push([j, i]);
    }
  }
  return counts;
}

function shareKey(a: TextSignature, b: TextSignature): boolean {
  const keys = new Set(a.bands);
  return b.bands.some((key) => keys.has(key));
}
