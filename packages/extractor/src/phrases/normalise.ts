/** Stands for punctuation that no phrase reaches across. */
export const BREAK = '|';

const PLAIN = /^[a-z0-9]+$/;
const PLAIN_WORDS = /^[a-z0-9 ]+$/;
const JOINERS = /^[-‐‑–/'‘’`´ʿʾʻʼ]+$/u;
const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
const POSSESSIVE = /['’]s$/iu;
/** The Arabic article in its other spellings: el-Sisi, ash-Sharq (before a sun letter it takes the letter's sound). */
const ARTICLE = /^(?:[eu]l-|(?:ad-(?=d)|an-(?=n)|ar-(?=r)|as-(?=s)|ash-(?=sh)|at-(?=t)|az-(?=z)))(?=\p{L})/u;
const ARTICLE_WORDS = new Set(['el', 'ul', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az']);

/**
 * A word as phrases are compared: lower case, no diacritics, apostrophes, dots or hyphens. What joins words
 * (hyphen, stray apostrophe) becomes the empty string, other punctuation `BREAK`.
 */
export function normaliseWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (!HAS_WORD.test(lower)) return JOINERS.test(lower) ? '' : lower === '&' ? 'and' : BREAK;
  return lower.replace(POSSESSIVE, '').replace(ARTICLE, 'al').normalize('NFD').replace(MARKS, '').replace(NOT_WORD, '');
}

/** A phrase's key: its words run together, so that "al Qaeda", "al-Qa'ida" and "Al-Qaida", "gun ship" and "gunship" meet. */
export function phraseKey(phrase: string): string {
  const lower = phrase.toLowerCase();
  if (PLAIN_WORDS.test(lower)) return lower.replaceAll(' ', '');
  let key = '';
  for (const word of lower.split(/\s+/)) {
    const normal = normaliseWord(word);
    if (normal !== BREAK) key += normal;
  }
  return key;
}

/** True when the word, written before a hyphen, may be the Arabic article. */
export function isArticleSpelling(lower: string): boolean {
  return ARTICLE_WORDS.has(lower);
}
