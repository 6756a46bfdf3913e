/**
 * Feature hashing: a feature is a 32-bit number made of a template's number and the hashes of its values
 * (Weinberger et al. 2009). Strings are hashed once a word type, integers are mixed once a feature.
 */

/** FNV-1a over UTF-16 code units, unsigned 32 bit. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Mixes a template's number and one value (Murmur3 finaliser), unsigned 32 bit. */
export function feature(template: number, value: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Mixes a template's number and two values. */
export function feature2(template: number, a: number, b: number): number {
  return feature(template, Math.imul(a, 0x01000193) ^ ((b >>> 15) | (b << 17)));
}
