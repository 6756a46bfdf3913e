import { detectAll } from 'tinyld';

/** The language of a text as BCP 47; null when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  // The start says it all, and detection is linear in the length.
  const sample = text.slice(0, 2000);
  if (sample.length < 40) return null;
  const [best] = detectAll(sample);
  return best !== undefined && best.accuracy >= 0.3 ? best.lang : null;
}
