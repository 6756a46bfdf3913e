import type { ModelData } from '../../src/tagger/index.ts';

export interface TrainedWeights {
  readonly keys: Uint32Array;
  /** `row * width + label` */
  readonly weights: Float32Array | Float64Array;
  /** `from * width + to`, then `width` start scores */
  readonly transitions: Float32Array;
}

/**
 * Drops rows whose weights are all small and quantises the rest to int8.
 * @param prune rows with max |w| <= prune are dropped
 */
export function quantise(name: string, labels: readonly string[], trained: TrainedWeights, prune: number): ModelData {
  const width = labels.length;
  const { keys, weights } = trained;
  const top = (row: number) => {
    let most = 0;
    for (let y = 0; y < width; y++) most = Math.max(most, Math.abs(weights[row * width + y]!));
    return most;
  };
  const kept = Array.from(keys.keys()).filter((row) => top(row) > prune);
  const most = kept.reduce((a, row) => Math.max(a, top(row)), 0);
  const scale = most > 0 ? most / 127 : 1;
  const bytes = new Int8Array(kept.length * width);
  kept.forEach((row, i) => {
    for (let y = 0; y < width; y++) bytes[i * width + y] = Math.round(weights[row * width + y]! / scale);
  });
  return {
    name,
    labels,
    keys: Uint32Array.from(kept, (row) => keys[row]!),
    weights: bytes,
    scale,
    transitions: trained.transitions,
  };
}
