import type { FeatureRows } from '../../src/tagger/index.ts';

/** One training sequence: the features of every step and its gold label. */
export interface Sequence {
  readonly rows: readonly Uint32Array[];
  readonly labels: Uint8Array;
}

/** A copy of the rows that lasts. */
export function copyRows(rows: FeatureRows): Uint32Array[] {
  return Array.from({ length: rows.length }, (_, step) => rows.row(step).slice());
}

/**
 * Numbers the features of a training set densely, leaving out those seen fewer than `minCount` times.
 * Each sequence's rows become dense ids.
 */
export class FeatureIndex {
  readonly keys: Uint32Array;
  private readonly ids = new Map<number, number>();

  constructor(sequences: readonly Sequence[], minCount = 1) {
    const counts = new Map<number, number>();
    for (const { rows } of sequences) {
      for (const row of rows) for (const key of row) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const kept = [...counts].filter(([, n]) => n >= minCount).map(([key]) => key);
    this.keys = Uint32Array.from(kept).sort();
    this.keys.forEach((key, id) => void this.ids.set(key, id));
  }

  get size(): number {
    return this.keys.length;
  }

  dense(row: Uint32Array): Uint32Array {
    const out = new Uint32Array(row.length);
    let n = 0;
    for (const key of row) {
      const id = this.ids.get(key);
      if (id !== undefined) out[n++] = id;
    }
    return out.subarray(0, n);
  }
}
