import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FeatureRows } from './rows.ts';

/** A model file that can't be read. */
export class ModelError extends Error {
  readonly code = 'MODEL_FILE';
}

export interface ModelData {
  readonly name: string;
  readonly labels: readonly string[];
  /** Feature hashes, ascending. */
  readonly keys: Uint32Array;
  /** One row of `labels.length` weights a key, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** `from * labels.length + to`; the first `labels.length` entries after the square are the start scores. */
  readonly transitions: Float32Array;
}

const MAGIC = 'OPINETAG';
const EMPTY = 0xffffffff;
/** 256 kB. */
const SEEN_WORDS = 2 ** 16;
/** The table is entered by other bits of the key than the first test uses alone. */
const SHIFT = 9;

/**
 * A linear model over hashed features: int8 weights behind an open-addressing table. Tells the emission scores of
 * a sequence's steps; decoding is in viterbi.ts and posterior.ts.
 */
export class LinearModel {
  readonly labels: readonly string[];
  readonly transitions: Float32Array;
  readonly sha256: string;
  private readonly weights: Int8Array;
  private readonly scale: number;
  /** Open addressing: the key and the row of each slot stand side by side, so that a look-up touches one cache line. */
  private readonly slots: Uint32Array;
  private readonly mask: number;
  /** One bit for each key's hash: small enough to stay in the cache, it spares most look-ups of unknown features. */
  private readonly seen: Uint32Array;
  /** Work space: where in `weights` the features of a step stand. */
  private hits = new Int32Array(256);

  constructor(data: ModelData, sha256 = '') {
    this.labels = data.labels;
    this.transitions = data.transitions;
    this.weights = data.weights;
    this.scale = data.scale;
    this.sha256 = sha256;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, data.keys.length * 1.6)));
    this.seen = new Uint32Array(SEEN_WORDS);
    this.mask = size - 1;
    this.slots = new Uint32Array(size * 2).fill(EMPTY);
    for (let row = 0; row < data.keys.length; row++) {
      const key = data.keys[row]!;
      this.seen[(key >>> 5) & (SEEN_WORDS - 1)]! |= 1 << (key & 31);
      let slot = (key >>> SHIFT) & this.mask;
      while (this.slots[slot * 2 + 1] !== EMPTY) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = key;
      this.slots[slot * 2 + 1] = row;
    }
  }

  /** Emission scores, `step * labels.length + label`. The result is written into `out` when it is large enough. */
  scores(rows: FeatureRows, out = new Float32Array(0)): Float32Array {
    const width = this.labels.length;
    const scores = out.length >= rows.length * width ? out : new Float32Array(rows.length * width * 2);
    let end = 0;
    for (let step = 0; step < rows.length; step++) {
      const start = end;
      end = rows.start(step + 1);
      this.sumUp(this.findRows(rows.values, start, end), scores, step * width);
    }
    return scores;
  }

  /** Puts the places of the weights of known features into `hits`. @returns how many there are */
  private findRows(values: Uint32Array, start: number, end: number): number {
    const { slots, seen, mask } = this;
    const width = this.labels.length;
    if (end - start > this.hits.length) this.hits = new Int32Array((end - start) * 2);
    const { hits } = this;
    let found = 0;
    for (let i = start; i < end; i++) {
      const key = values[i]!;
      if (!(seen[(key >>> 5) & (SEEN_WORDS - 1)]! & (1 << (key & 31)))) continue;
      let slot = (key >>> SHIFT) & mask;
      let row = slots[slot * 2 + 1]!;
      while (row !== EMPTY && slots[slot * 2] !== key) {
        slot = (slot + 1) & mask;
        row = slots[slot * 2 + 1]!;
      }
      if (row !== EMPTY) hits[found++] = row * width;
    }
    return found;
  }

  /** Adds up the weights label by label, three at a time: the sums stay in registers. */
  private sumUp(found: number, scores: Float32Array, base: number): void {
    const { hits, weights, scale } = this;
    const width = this.labels.length;
    let label = 0;
    for (; label + 2 < width; label += 3) {
      let a = 0;
      let b = 0;
      let c = 0;
      for (let i = 0; i < found; i++) {
        const at = hits[i]! + label;
        a += weights[at]!;
        b += weights[at + 1]!;
        c += weights[at + 2]!;
      }
      scores[base + label] = a * scale;
      scores[base + label + 1] = b * scale;
      scores[base + label + 2] = c * scale;
    }
    for (; label < width; label++) {
      let sum = 0;
      for (let i = 0; i < found; i++) sum += weights[hits[i]! + label]!;
      scores[base + label] = sum * scale;
    }
  }
}

/** @throws ModelError when the file is missing, cut short or of another format. */
export function readModel(url: URL): LinearModel {
  let file: Buffer;
  try {
    file = readFileSync(url);
  } catch (cause) {
    throw new ModelError(`the model ${url.pathname} can't be read: run the trainer or restore the file`, { cause });
  }
  if (file.toString('latin1', 0, 8) !== MAGIC) throw new ModelError(`${url.pathname} is no Opine model file`);
  const headerLength = file.readUInt32LE(8);
  const header = JSON.parse(file.toString('utf8', 12, 12 + headerLength)) as Header;
  let at = 12 + headerLength;
  const take = (bytes: number) => {
    if (at + bytes > file.length) throw new ModelError(`${url.pathname} is cut short`);
    const part = file.buffer.slice(file.byteOffset + at, file.byteOffset + at + bytes);
    at += bytes;
    return part as ArrayBuffer;
  };
  const width = header.labels.length;
  const transitions = new Float32Array(take((width + 1) * width * 4));
  const keys = new Uint32Array(take(header.rows * 4));
  const weights = new Int8Array(take(header.rows * width));
  const sha256 = createHash('sha256').update(file).digest('hex');
  return new LinearModel({ ...header, keys, weights, transitions }, sha256);
}

interface Header {
  readonly name: string;
  readonly labels: string[];
  readonly rows: number;
  readonly scale: number;
}

/** The bytes of a model file; the same data gives the same bytes. */
export function modelBytes(data: ModelData): Buffer {
  const header: Header = { name: data.name, labels: [...data.labels], rows: data.keys.length, scale: data.scale };
  const json = Buffer.from(JSON.stringify(header));
  const head = Buffer.alloc(12);
  head.write(MAGIC, 'latin1');
  head.writeUInt32LE(json.length, 8);
  const bytes = (a: Float32Array | Uint32Array | Int8Array) => Buffer.from(a.buffer, a.byteOffset, a.byteLength);
  return Buffer.concat([head, json, bytes(data.transitions), bytes(data.keys), bytes(data.weights)]);
}
