import { HASHES } from './minhash.ts';
import { mix } from './mix.ts';
import { shinglesOf } from './shingles.ts';

const BAND_ROWS = 8;
/** Runs of so many words hardly occur in two texts unless one quotes the other. */
const SAMPLE_WORDS = 8;
/** One in so many runs becomes a key, chosen by its own hash: the same run is chosen in every text that has it. */
const SAMPLE_RATE = 24;
const MOST_SAMPLES = 64;

/**
 * Locality-sensitive hashing in 16 bands of 8 rows (Leskovec, Rajaraman, Ullman, chapter 3): texts of equal length that
 * share three quarters of their shingles agree in a band nine times in ten.
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
 * Sampled runs of words (Manber 1994: those whose hash is divisible by a number). A short part of a long text has no band in common with it, but
 * the same sampled runs. Of very long texts the least hashes are kept.
 */
export function sampleKeys(words: Uint32Array): string[] {
  const keys: string[] = [];
  for (const run of shinglesOf(words, SAMPLE_WORDS)) {
    if (run % SAMPLE_RATE !== 0) continue;
    keys.push(`s${run.toString(36)}`);
    if (keys.length === MOST_SAMPLES) break;
  }
  return keys;
}
