import { mix } from './mix.ts';

/** A 32-bit hash for every run of `length` words, in order. A text shorter than one run is one run. */
export function hashRuns(words: Uint32Array, length: number): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const runs = new Uint32Array(Math.max(1, words.length - length + 1));
  const width = Math.min(length, words.length);
  for (let i = 0; i < runs.length; i++) {
    let hash = width;
    for (let j = i; j < i + width; j++) hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ words[j], 0x9e3779b1);
    runs[i] = mix(hash);
  }
  return runs;
}

/** The distinct runs of `length` words as sorted hashes. */
export function shinglesOf(words: Uint32Array, length: number): Uint32Array {
  const sorted = hashRuns(words, length).sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i];
  }
  return sorted.subarray(0, count);
}

/** How many numbers two sorted lists share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return shared;
}
