import { HASHES } from './minhash.ts';
import { mix } from './mix.ts';
import { hashRuns } from './shingles.ts';

const BAND_ROWS = 8;
/** Runs of so many words hardly occur in two texts unless one quotes the other. */
const SAMPLE_WORDS = 8;
/** One key at least is taken from so many runs on end: one in 24 on average. */
const WINDOW = 48;
const MOST_SAMPLES = 96;

/**
 * Locality-sensitive hashing in 16 bands of 8 rows: texts that share three quarters of their shingles agree in a band
 * eight times in ten (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
 */
export function bandKeys(minhash: Uint32Array): string[] {
  const keys: string[] = [];
  for (let start = 0; start < HASHES; start += BAND_ROWS) {
    let hash = start;
    for (let i = start; i < start + BAND_ROWS; i++) hash = mix(Math.imul(hash, 0x9e3779b1) ^ minhash[i]);
    keys.push(`b${(start / BAND_ROWS).toString(36)}${hash.toString(36)}`);
  }
  return keys;
}

/**
 * Some of the text's runs of words, chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): the least hash of every
 * window. A short part of a long text has no band in common with it, but it does have these: two texts that share 55 words
 * on end share a key. Of texts of more than 2,000 words the least hashes are kept, and shorter parts of them can be missed.
 */
export function sampleKeys(words: Uint32Array): string[] {
  const runs = hashRuns(words, SAMPLE_WORDS);
  const chosen = new Set<number>();
  let least = -1;
  for (let end = 1; end <= runs.length; end++) {
    const start = Math.max(0, end - WINDOW);
    if (least < start) {
      least = start;
      for (let i = start + 1; i < end; i++) if (runs[i] <= runs[least]) least = i;
    } else if (runs[end - 1] <= runs[least]) least = end - 1;
    // The first windows are short: what they would choose is not chosen where the same words stand in mid-text.
    if (end >= WINDOW || end === runs.length) chosen.add(runs[least]);
  }
  return [...Uint32Array.from(chosen).sort().subarray(0, MOST_SAMPLES)].map((run) => `s${run.toString(36)}`);
}
