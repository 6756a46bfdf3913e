import type { Document, Token } from '../document/index.ts';
import { isArticleSpelling, normaliseWord } from './normalise.ts';

const cache = new WeakMap<readonly Token[], string[]>();

/** The normalised word of every token of the document; made once for each list of tokens. */
export function wordsOf(document: Document): readonly string[] {
  const { tokens } = document;
  const known = cache.get(tokens);
  if (known && known.length === tokens.length) return known;
  const words = tokens.map((token) => normaliseWord(token.text));
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i + 1] === '' && !tokens[i + 1]!.spaced && isArticleSpelling(words[i]!) && startsAlike(words, i)) {
      words[i] = 'al';
    }
  }
  cache.set(tokens, words);
  return words;
}

/** "el-" and "ul-" stand before any word, the assimilated articles ("ash-Sharq") only before their own sound. */
function startsAlike(words: readonly string[], i: number): boolean {
  const article = words[i]!;
  return article === 'el' || article === 'ul' || words[i + 2]!.startsWith(article.slice(1));
}
