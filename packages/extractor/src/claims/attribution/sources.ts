import type { Token, TokenRange } from '../../document/index.ts';
import type { Attribution, Places } from './linker.ts';

const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom']);
/** How far before a relative clause its noun may begin. */
const LONGEST_PHRASE = 12;
/** How far back, in tokens, an antecedent is looked for. */
const FARTHEST = 80;

/**
 * The words that name a source where the tagger has only what stands next to the cue: the noun that a relative
 * pronoun is about, with it ("officials who" say), and the subject before a relative clause ("Doe, who came with
 * the mayor, said"). Null when the source as tagged is the one.
 */
export function antecedentOf(tokens: readonly Token[], { source, cue }: Attribution, input: Places): TokenRange | null {
  if (!source || !cue) return null;
  const floor = sentenceStart(source.first, input);
  if (source.last - source.first === 1 && RELATIVE.has(tokens[source.first].lower)) {
    const noun = phraseBefore(tokens, skipMarks(tokens, source.first, floor), floor);
    return noun && { first: noun.first, last: source.last };
  }
  const behindComma = tokens[cue.first - 1]?.text === ',' && source.last <= cue.first && source.last >= cue.first - 1;
  if (!behindComma) return null;
  for (let i = source.first - 1; i > floor; i--) {
    if (!RELATIVE.has(tokens[i].lower)) continue;
    return tokens[i - 1].text === ',' ? phraseBefore(tokens, i - 1, floor) : null;
  }
  return null;
}

function sentenceStart(token: number, { sentences }: Places): number {
  let start = token;
  while (start > 0 && token - start < FARTHEST && sentences[start - 1] === sentences[token]) start--;
  return start;
}

function skipMarks(tokens: readonly Token[], end: number, floor: number): number {
  let last = end;
  while (last > floor && (tokens[last - 1].pos === 'PUNCT' || tokens[last - 1].pos === 'ADP')) last--;
  return last;
}

/** The noun phrase that ends before `last`, with its modifiers; null when there is none. */
export function phraseBefore(tokens: readonly Token[], last: number, floor: number): TokenRange | null {
  let first = last;
  while (first > floor && last - first < LONGEST_PHRASE && isNominal(tokens, first - 1, last)) first--;
  while (first < last && tokens[first].pos === 'ADP') first++;
  return first < last ? { first, last } : null;
}

function isNominal(tokens: readonly Token[], i: number, last: number): boolean {
  const { pos, lower } = tokens[i];
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'ADJ') return true;
  if (pos === 'DET' || pos === 'PRON') return i + 1 < last && tokens[i + 1].pos !== 'DET';
  return (lower === 'of' || lower === "'s" || lower === '’s' || lower === '-') && i + 1 < last;
}
