import { readFileSync } from 'node:fs';
import { hashString } from '../tagger/index.ts';

/** A cluster file that can't be read. */
export class ClusterError extends Error {
  readonly code = 'CLUSTER_FILE';
}

/** The two groupings of each word; arrays run in step. */
export interface ClusterFile {
  /** Hashes of lower-case words, ascending. */
  readonly keys: Uint32Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
}

const MAGIC = 'OPINECLU';
const HEAD = 12;
/** What unknown words get: no cluster. */
const NONE = -1;

/**
 * Groups of words of like use, found by k-means over word vectors: what lets a tagger generalise from words it was
 * trained on to words it wasn't (as Brown clusters do; Turian et al. 2010). Words are kept as hashes alone.
 */
export class WordClusters {
  private readonly file: ClusterFile;

  constructor(file: ClusterFile) {
    this.file = file;
  }

  /** @param word in lower case. @returns the word's row, to be given to `fine` and `coarse`; -1 when unknown */
  find(word: string): number {
    const { keys } = this.file;
    const key = hashString(word);
    let low = 0;
    let high = keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = keys[middle];
      if (found === key) return middle;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return NONE;
  }

  fine(row: number): number {
    return row === NONE ? NONE : this.file.fine[row];
  }

  coarse(row: number): number {
    return row === NONE ? NONE : this.file.coarse[row];
  }
}

/** The bytes of a cluster file; the same clusters give the same bytes. */
export function clusterBytes({ keys, fine, coarse }: ClusterFile): Buffer {
  const head = Buffer.alloc(HEAD);
  head.write(MAGIC, 'latin1');
  head.writeUInt32LE(keys.length, 8);
  return Buffer.concat([head, ...[keys, fine, coarse].map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength))]);
}

function readClusters(url: URL): WordClusters {
  let file: Buffer;
  try {
    file = readFileSync(url);
  } catch (cause) {
    throw new ClusterError(`${url.pathname} can't be read: restore it or run the clusters trainer`, { cause });
  }
  const count = file.toString('latin1', 0, 8) === MAGIC ? file.readUInt32LE(8) : -1;
  if (file.length !== HEAD + count * 7) throw new ClusterError(`${url.pathname} is no whole cluster file`);
  const part = (from: number, bytes: number) =>
    file.buffer.slice(file.byteOffset + HEAD + from, file.byteOffset + HEAD + from + bytes) as ArrayBuffer;
  return new WordClusters({
    keys: new Uint32Array(part(0, count * 4)),
    fine: new Uint16Array(part(count * 4, count * 2)),
    coarse: new Uint8Array(part(count * 6, count)),
  });
}

let loaded: WordClusters | undefined;

/** The clusters that are shipped, read at first use. @throws ClusterError when the file is missing or cut short. */
export function wordClusters(): WordClusters {
  loaded ??= readClusters(new URL('models/clusters.bin', import.meta.url));
  return loaded;
}
