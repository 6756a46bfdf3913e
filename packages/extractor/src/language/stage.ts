import { readLines } from '../lexicon.ts';
import type { Stage } from '../pipeline.ts';

const FUNCTION_WORDS = new Set(readLines(new URL('lexicons/function-words.txt', import.meta.url)));
/** English prose has 35 to 55 function words in a hundred; other languages share a few by chance. */
const ENGLISH_SHARE = 0.15;
const MIN_WORDS = 12;
/** Words with a capital may be names, which say nothing of the language: a list of signatories is English too. */
const COMMON_WORD = /^\p{Ll}|^\p{Lo}/u;

/** Tells English by its function words; on another language drops the tokens, so that nothing is read into it. */
export const languageStage: Stage = {
  name: 'language',
  reads: ['tokens'],
  writes: ['tokens'],
  annotate(document) {
    const words = document.tokens.filter((token) => COMMON_WORD.test(token.text));
    if (words.length < MIN_WORDS) return;
    const english = words.filter((token) => FUNCTION_WORDS.has(token.lower)).length;
    if (english / words.length >= ENGLISH_SHARE) {
      document.language = 'en';
      return;
    }
    document.tokens = [];
    document.sentences = [];
    document.notes.push('This does not read as English, the one language Opine analyses: nothing was extracted.');
  },
};
