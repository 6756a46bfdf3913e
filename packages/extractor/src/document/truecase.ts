/** Text whose words lost their case, told by the share of capitals; a first cut that lower-cases nothing yet. */
export interface CasedText {
  /** Same length as the text given. */
  readonly text: string;
  readonly casing: 'normal' | 'upper' | 'lower';
}

const UPPER_WORD = /\p{Lu}{3,}/gu;
const WORD = /\p{L}{3,}/gu;
const MIN_WORDS = 8;

/** @returns the text in usual case, offsets untouched, and how it was cased when given. */
export function trueCase(text: string): CasedText {
  const words = text.match(WORD) ?? [];
  if (words.length < MIN_WORDS) return { text, casing: 'normal' };
  const upper = text.match(UPPER_WORD)?.length ?? 0;
  if (upper / words.length > 0.8) return { text, casing: 'upper' };
  if (!words.some((word) => word[0] !== word[0]!.toLowerCase())) return { text, casing: 'lower' };
  return { text, casing: 'normal' };
}
