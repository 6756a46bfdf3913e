import { mix } from './mix.ts';

export const HASHES = 128;

/** One odd factor and one mask a hash function; fixed for good, as stored signatures depend on them. */
const factors = Int32Array.from({ length: HASHES }, (_, i) => mix(i * 2 + 1) | 1);
const masks = Int32Array.from({ length: HASHES }, (_, i) => mix(i * 2 + 2) | 0);

/**
 * MinHash of a set of 32-bit hashes: for 128 hash functions, the least value any member takes. Two sets agree in a place
 */
export function minhashOf(set: Uint32Array): Uint32Array {
  const least = new Uint32Array(HASHES);
  for (let place = 0; place < HASHES; place++) {
    const factor = factors[place];
    const mask = masks[place];
    // Signed integers stay in registers; their order is as good as that of unsigned ones.
    let minimum = 0x7fffffff;
    for (let i = 0; i < set.length; i++) {
      const product = Math.imul(set[i] ^ mask, factor);
      const value = product ^ (product >>> 15);
      if (value < minimum) minimum = value;
    }
    least[place] = minimum;
  }
  return least;
}
