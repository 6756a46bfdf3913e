import type { LinearTagger } from '../../src/tagger/index.ts';
import type { Example } from './data.ts';

/**
 * Every part of the examples is handed to `use` once, with a tagger that was trained on the other parts and on what
 * is always there.
 */
export function overFolds(
  examples: readonly Example[],
  always: readonly Example[],
  folds: number,
  train: (examples: readonly Example[]) => LinearTagger,
  use: (tagger: LinearTagger, part: readonly Example[]) => void,
): void {
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, i) => i % folds !== fold);
    use(
      train([...rest, ...always]),
      examples.filter((_, i) => i % folds === fold),
    );
  }
}
