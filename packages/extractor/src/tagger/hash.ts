/**
 * Feature hashing: a feature is a 32-bit number made of a template's number and the hashes of its values
 * (Weinberger et al. 2009). Strings are hashed once a word type, integers are mixed once a feature.
 */

/** What features and hashes were made of, where that is asked for. */
export interface Trace {
  /** Feature to its template's number and values. */
  readonly features: Map<number, { readonly template: number; readonly values: readonly number[] }>;
  /** Hash to string. */
  readonly strings: Map<number, string>;
}

let trace: Trace | null = null;

/** Runs something and tells what the features and hashes that it made are made of: hashing can't be turned back. */
export function traced<T>(run: () => T): { readonly result: T; readonly trace: Trace } {
  const before = trace;
  const made: Trace = { features: new Map(), strings: new Map() };
  trace = made;
  try {
    return { result: run(), trace: made };
  } finally {
    trace = before;
  }
}

/** FNV-1a over UTF-16 code units, unsigned 32 bit. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  if (trace !== null) trace.strings.set(hash >>> 0, text);
  return hash >>> 0;
}

/** Mixes a template's number and one value (Murmur3 finaliser), unsigned 32 bit. */
export function feature(template: number, value: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h = (h ^ (h >>> 16)) >>> 0;
  if (trace !== null) trace.features.set(h, { template, values: [value >>> 0] });
  return h;
}

/** Mixes a template's number and two values. */
export function feature2(template: number, a: number, b: number): number {
  const h = feature(template, Math.imul(a, 0x01000193) ^ ((b >>> 15) | (b << 17)));
  if (trace !== null) trace.features.set(h, { template, values: [a >>> 0, b >>> 0] });
  return h;
}
