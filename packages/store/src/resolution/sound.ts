import distance from 'natural/lib/natural/distance/index.js';
import phonetics from 'natural/lib/natural/phonetics/index.js';

const metaphone = new phonetics.Metaphone();

/**
 * How a word sounds (Metaphone, Philips 1990), with th and dh as t and d: transliterations mix them up. The word itself
 * where that leaves nothing, as of digits.
 */
export function soundOf(word: string): string {
  return metaphone.process(word).replaceAll('0', 'T') || word;
}

/** How alike two strings are spelled, 0 to 1 (Jaro-Winkler). */
export function likeness(a: string, b: string): number {
  return distance.JaroWinklerDistance(a, b, { ignoreCase: false });
}
