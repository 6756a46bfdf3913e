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
  private readonly ids: IntegerTable;

  constructor(sequences: readonly Sequence[], minCount = 1) {
    const counts = new IntegerTable();
    for (const { rows } of sequences) for (const row of rows) for (const key of row) counts.values[counts.slot(key)]++;
    this.keys = counts.keysFrom(minCount).sort();
    this.ids = new IntegerTable(this.keys.length);
    this.keys.forEach((key, id) => {
      this.ids.values[this.ids.slot(key)] = id + 1;
    });
  }

  get size(): number {
    return this.keys.length;
  }

  dense(row: Uint32Array): Uint32Array {
    const out = new Uint32Array(row.length);
    let n = 0;
    for (const key of row) {
      const id = this.ids.get(key);
      if (id > 0) out[n++] = id - 1;
    }
    return out.subarray(0, n);
  }
}

/** 32-bit keys to counts in flat arrays: several times faster than a Map at millions of keys. */
class IntegerTable {
  values: Uint32Array;
  private keys: Uint32Array;
  private used: Uint8Array;
  private count = 0;

  constructor(expected = 1 << 16) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.values = new Uint32Array(size);
    this.keys = new Uint32Array(size);
    this.used = new Uint8Array(size);
  }

  /** 0 when the key is unknown. */
  get(key: number): number {
    const slot = this.find(key);
    return this.used[slot] ? this.values[slot] : 0;
  }

  /** The place of a key's value, which begins as 0. Places last until the next call. */
  slot(key: number): number {
    let slot = this.find(key);
    if (this.used[slot]) return slot;
    if (this.count * 2 >= this.keys.length) {
      this.grow();
      slot = this.find(key);
    }
    this.count++;
    this.used[slot] = 1;
    this.keys[slot] = key;
    return slot;
  }

  keysFrom(least: number): Uint32Array {
    return this.keys.filter((_, slot) => this.used[slot] === 1 && this.values[slot] >= least);
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.used[slot] && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values, used } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint32Array(keys.length * 2);
    this.used = new Uint8Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (!used[i]) continue;
      const slot = this.find(keys[i]);
      this.used[slot] = 1;
      this.keys[slot] = keys[i];
      this.values[slot] = values[i];
    }
  }
}
