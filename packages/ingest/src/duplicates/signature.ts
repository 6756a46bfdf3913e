import { bandKeys, sampleKeys } from './keys.ts';
import { minhashOf } from './minhash.ts';
import { shinglesOf } from './shingles.ts';
import { hashWords } from './words.ts';

/** Runs of so many words are compared: shorter ones are shared by chance, longer ones are broken by every second edit. */
const SHINGLE_WORDS = 3;

/** What is kept of a text to compare it with others. */
export interface TextSketch {
  /** 128 places; the share of places in which two texts agree estimates the share of their shingles that both have. */
  minhash: Uint32Array;
  /** Distinct shingles of the text. */
  shingles: number;
}

export interface TextSignature extends TextSketch {
  /**
   * Keys to index: texts that share any key may be near-duplicates or parts of each other, and are then compared.
   * A key that very many texts have is a stock phrase and need not be followed.
   */
  bands: string[];
}

/** The signature of a text: its MinHash, its number of shingles, and the keys under which its likely copies are found. */
export function textSignature(text: string): TextSignature {
  const words = hashWords(text);
  const sketch = sketchOf(shinglesOf(words, SHINGLE_WORDS));
  return { ...sketch, bands: sketch.shingles === 0 ? [] : [...bandKeys(sketch.minhash), ...sampleKeys(words)] };
}

/** The sorted hashes of the text's shingles. */
export function shinglesOfText(text: string): Uint32Array {
  return shinglesOf(hashWords(text), SHINGLE_WORDS);
}

export function sketchOf(shingles: Uint32Array): TextSketch {
  return { minhash: minhashOf(shingles), shingles: shingles.length };
}
