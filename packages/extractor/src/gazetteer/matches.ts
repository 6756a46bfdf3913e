import type { Document, Token, TokenRange } from '../document/index.ts';
import { readLines } from '../lexicon.ts';
import { isCapitalised, wordsOf } from '../phrases/index.ts';
import type { GazetteerEntry } from './entries.ts';
import { GAZETTEER } from './load.ts';

export interface GazetteerMatch extends TokenRange {
  readonly entry: GazetteerEntry;
}

/** Names that are English words too: read as names only where case tells. */
const WORDLIKE = new Set(readLines(new URL('lexicons/wordlike-names.txt', import.meta.url)));
const TWO_CAPITALS = /\p{Lu}.*[\p{Lu}\d]/u;

const cache = new WeakMap<readonly Token[], readonly GazetteerMatch[]>();

/** Every run of words that the gazetteer knows, longest first, in order and without overlaps; the context is not looked at. */
export function gazetteerMatches(document: Document): readonly GazetteerMatch[] {
  const known = cache.get(document.tokens);
  if (known) return known;
  const words = wordsOf(document);
  const matches: GazetteerMatch[] = [];
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; ) {
      const match = mayStart(document, i) ? GAZETTEER.longestAt(words, i, sentence.last) : null;
      const range = match && { first: i, last: match.last };
      if (range && isWritten(document, range, match.value)) {
        matches.push({ ...range, entry: match.value });
        i = range.last;
      } else i++;
    }
  }
  cache.set(document.tokens, matches);
  return matches;
}

/** A capital, or the lower-case article of "al-Qaeda"; anything in a text that had lost its case. */
function mayStart(document: Document, i: number): boolean {
  const token = document.tokens[i]!;
  if (document.casing !== 'normal' || isCapitalised(token.text)) return true;
  if (/^(?:al|el)[-‑ ]?\p{Lu}/u.test(token.text)) return true;
  const next = document.tokens[i + 1]?.text === '-' ? document.tokens[i + 2] : document.tokens[i + 1];
  return (token.lower === 'al' || token.lower === 'el') && next !== undefined && isCapitalised(next.text);
}

function isWritten(document: Document, range: TokenRange, entry: GazetteerEntry): boolean {
  const { tokens, casing } = document;
  const text = document.text.slice(tokens[range.first]!.start, tokens[range.last - 1]!.end);
  if (casing !== 'normal') return !WORDLIKE.has(text.toLowerCase());
  return entry.type !== 'demonym' && entry.acronym ? TWO_CAPITALS.test(text) : endsCapitalised(tokens, range);
}

/** "Gulf states" is one; "Central american" or "Arab world" end in lower case too, but two-word names seldom do. */
function endsCapitalised(tokens: readonly Token[], range: TokenRange): boolean {
  if (range.last - range.first === 1) return true;
  const { text: last, spaced } = tokens[range.last - 1]!;
  if (!spaced) return true;
  return isCapitalised(last) || /\p{Lu}/u.test(last) || last.length > 4;
}
