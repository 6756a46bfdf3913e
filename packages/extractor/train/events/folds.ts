import { type Example, LogisticScorer, type MixedOptions, trainMixed } from '../lib/logistic.ts';

const PARTS = 4;

/** Chances for every example by models that were trained on the other parts of the data: what later steps may learn from. @param cases the examples of each document @param learnt documents to learn from; all are scored */
export function outOfFold(
  cases: readonly (readonly Example[])[],
  options: MixedOptions,
  learnt: (document: number) => boolean = () => true,
): number[][][] {
  const out: number[][][] = new Array(cases.length);
  for (let part = 0; part < PARTS; part++) {
    const scorer = new LogisticScorer(
      trainMixed(cases.filter((_, i) => i % PARTS !== part && learnt(i)).flat(), options),
      options.width,
    );
    cases.forEach((examples, i) => {
      if (i % PARTS === part) out[i] = examples.map(({ features }) => scorer.score(features));
    });
  }
  return out;
}
