import type { Scan } from '../scan.ts';
import type { Phrases } from '../vocabulary.ts';

/** The longest phrase of a lexicon that begins at atom `i`: its value and the atom after it. */
export function matchPhrase(
  scan: Scan,
  i: number,
  phrases: Phrases,
): { value: string; next: number; length: number } | null {
  const candidates = phrases.get(scan.lower(i));
  if (!candidates) return null;
  for (const { words, value } of candidates) {
    if (words.every((word, k) => scan.lower(i + k) === word))
      return { value, next: i + words.length, length: words.length };
  }
  return null;
}
