export { type PhraseMatch, PhraseMatcher } from './matcher.ts';
export { BREAK, normaliseWord, phraseKey } from './normalise.ts';
export { isCapitalised, spanOf } from './span.ts';
export { wordsOf } from './words.ts';
