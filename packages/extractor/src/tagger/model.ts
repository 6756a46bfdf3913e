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
/** Marks an empty slot, whose weights are all zero: a feature that hashes to it has no weights. */
const EMPTY = 0xffffffff;
/** 256 kB. */
const SEEN_WORDS = 2 ** 16;
/** Slots a key: fuller tables are probed for longer, emptier ones fall out of the cache. */
const ROOM = 1.5;
/** Makes a weight a byte without sign. */
const BIAS = 128;
/** Two bytes of a word, each with room above it. */
const LANES = 0x00ff00ff;
/** So many bytes add up to less than 2^16. */
const LANE_ROOM = 256;

/**
 * A linear model over hashed features: int8 weights in an open-addressing table. Tells the emission scores of
 * a sequence's steps; decoding is in viterbi.ts and posterior.ts.
 */
export class LinearModel {
  readonly labels: readonly string[];
  readonly transitions: Float32Array;
  readonly sha256: string;
  private readonly scale: number;
  /**
   * One slot after the other: the key, then its weights, four to a word, each with BIAS added: a look-up touches one
   * cache line.
   */
  private readonly table: Uint32Array;
  /** Length of a slot in 32-bit words. */
  private readonly stride: number;
  private readonly slots: number;
  /** Leads from a key's 32 bits to a slot. */
  private readonly ratio: number;
  /** One bit for each key's hash: small enough to stay in the cache, it spares most look-ups of unknown features. */
  private readonly seen: Uint32Array;
  /** Work space: the features of a step that may be known, then where in `table` they stand. */
  private hits = new Uint32Array(256);

  constructor(data: ModelData, sha256 = '') {
    this.labels = data.labels;
    this.transitions = data.transitions;
    this.scale = data.scale;
    this.sha256 = sha256;
    const width = data.labels.length;
    this.stride = 1 + Math.ceil(width / 4);
    this.slots = Math.max(16, Math.ceil(data.keys.length * ROOM));
    this.ratio = this.slots / 2 ** 32;
    this.table = new Uint32Array(this.slots * this.stride);
    this.seen = new Uint32Array(SEEN_WORDS);
    for (let at = 0; at < this.table.length; at += this.stride) this.table[at] = EMPTY;
    for (let row = 0; row < data.keys.length; row++) {
      const key = data.keys[row]!;
      if (key === EMPTY) continue;
      this.seen[(key >>> 5) & (SEEN_WORDS - 1)]! |= 1 << (key & 31);
      let slot = Math.floor(key * this.ratio);
      while (this.table[slot * this.stride] !== EMPTY) slot = slot + 1 === this.slots ? 0 : slot + 1;
      const at = slot * this.stride;
      this.table[at] = key;
      for (let y = 0; y < width; y++) {
        this.table[at + 1 + (y >> 2)]! |= (data.weights[row * width + y]! + BIAS) << ((y & 3) * 8);
      }
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
      this.sumUp(this.find(rows.values, start, end), scores, step * width);
    }
    return scores;
  }

  /** What one feature adds to the score of a label; 0 when it is unknown. */
  weight(feature: number, label: number): number {
    const { table, slots, stride, scale } = this;
    let slot = Math.floor(feature * this.ratio);
    while (table[slot * stride] !== EMPTY) {
      if (table[slot * stride] === feature) {
        return (((table[slot * stride + 1 + (label >> 2)]! >>> ((label & 3) * 8)) & 0xff) - BIAS) * scale;
      }
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    return 0;
  }

  /** Puts the places of the weights of known features into `hits`. @returns how many there are */
  private find(values: Uint32Array, start: number, end: number): number {
    const { table, seen, slots, stride, ratio } = this;
    if (end - start > this.hits.length) this.hits = new Uint32Array((end - start) * 2);
    const { hits } = this;
    // Without a branch, so that the processor looks up many features at once.
    let maybe = 0;
    for (let i = start; i < end; i++) {
      const key = values[i]!;
      hits[maybe] = key;
      maybe += (seen[(key >>> 5) & (SEEN_WORDS - 1)]! >>> (key & 31)) & 1;
    }
    let found = 0;
    for (let i = 0; i < maybe; i++) {
      const key = hits[i]!;
      let slot = (key * ratio) | 0;
      let at = slot * stride;
      let there = table[at]!;
      while (there !== key && there !== EMPTY) {
        slot = slot + 1 === slots ? 0 : slot + 1;
        at = slot * stride;
        there = table[at]!;
      }
      hits[found] = at;
      found += there === key ? 1 : 0;
    }
    return found;
  }

  /**
   * Adds up the weights of the hits, four labels at once: the bytes of a word are summed in two pairs of 16-bit lanes,
   * which hold the sum of 256 bytes.
   */
  private sumUp(found: number, scores: Float32Array, base: number): void {
    const { hits, table, scale, labels, stride } = this;
    const width = labels.length;
    for (let y = 0; y < width; y++) scores[base + y] = 0;
    for (let from = 0; from < found; from += LANE_ROOM) {
      const to = Math.min(found, from + LANE_ROOM);
      const bias = (to - from) * BIAS;
      for (let word = 1; word < stride; word++) {
        let even = 0;
        let odd = 0;
        for (let i = from; i < to; i++) {
          const bytes = table[hits[i]! + word]!;
          even = (even + (bytes & LANES)) | 0;
          odd = (odd + ((bytes >>> 8) & LANES)) | 0;
        }
        const y = word * 4 - 4;
        const at = base + y;
        scores[at]! += (even & 0xffff) - bias;
        if (y + 1 < width) scores[at + 1]! += (odd & 0xffff) - bias;
        if (y + 2 < width) scores[at + 2]! += (even >>> 16) - bias;
        if (y + 3 < width) scores[at + 3]! += (odd >>> 16) - bias;
      }
    }
    for (let y = 0; y < width; y++) scores[base + y]! *= scale;
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
