import { mix } from './mix.ts';

const UNKNOWN = -1;
const SPACE = 0;
/** Left out without parting the word: accents, apostrophes, soft hyphens, zero-width characters. */
const NOTHING = 1;
/** Added to letters of scripts that write no spaces: each is a word of its own. */
const ALONE = 0x10000;

const folded = new Int32Array(0x10000).fill(UNKNOWN);

/**
 * A hash for every word of the text, in order. Case, accents, punctuation, the kind of quotation marks and white space
 * make no difference; every Chinese, Japanese or Thai character is a word.
 */
export function hashWords(text: string): Uint32Array {
  const hashes = new Uint32Array((text.length >> 1) + 1 + countAlone(text));
  let count = 0;
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let letter = folded[unit];
    if (letter === UNKNOWN) letter = folded[unit] = fold(unit);
    if (letter === NOTHING) continue;
    if (letter === SPACE || letter >= ALONE) {
      if (hash !== 0) hashes[count++] = mix(hash);
      hash = 0;
      if (letter >= ALONE) hashes[count++] = mix(letter);
    } else {
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ letter, 0x01000193) | 1;
    }
  }
  if (hash !== 0) hashes[count++] = mix(hash);
  return hashes.subarray(0, count);
}

/** How many words may have no space between them. */
function countAlone(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x0e00) count++;
  return count;
}

function fold(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/['’‘ʼ`´\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/u.test(character)) return NOTHING;
  // Half of a pair: letters beyond the first plane and emoji are kept as they are.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  if (!/[\p{L}\p{N}]/u.test(character)) return SPACE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character)) return ALONE + unit;
  return character.normalize('NFKD').toLowerCase().charCodeAt(0);
}
