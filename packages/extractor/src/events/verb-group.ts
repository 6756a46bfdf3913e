import type { Sentence, Token } from '../document/index.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** What surrounds one verb of a sentence. Token numbers. */
export interface VerbGroup {
  /** First token of the group: auxiliaries, adverbs, "to". */
  readonly first: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  /** "to attack". */
  readonly infinitive: boolean;
  /** No finite auxiliary stands before it: "killing", "killed by". */
  readonly bare: boolean;
}

/** Reads the auxiliaries, adverbs and "to" that stand before a verb. */
export function verbGroup(tokens: readonly Token[], sentence: Sentence, verb: number, participle: boolean): VerbGroup {
  let first = verb;
  let passive = false;
  let negated = false;
  let modal: string | null = null;
  let infinitive = false;
  let bare = true;
  let nearest = true;
  while (first > sentence.first) {
    const { lower, pos } = tokens[first - 1]!;
    if (FUNCTION_WORDS.negation.has(lower) && (pos !== 'DET' || tokens[first]!.lower === 'longer')) negated = true;
    else if (FUNCTION_WORDS.be.has(lower) && (pos === 'AUX' || pos === 'VERB')) {
      if (participle && nearest) passive = true;
      bare = false;
      nearest = false;
    } else if (FUNCTION_WORDS.modal.has(lower)) {
      modal ??= lower;
      bare = false;
      nearest = false;
    } else if (FUNCTION_WORDS.auxiliary.has(lower) || pos === 'AUX') {
      bare = false;
      nearest = false;
    } else if (lower === 'to' && pos !== 'ADV') {
      infinitive = true;
      first--;
      break;
    } else if (pos !== 'ADV') break;
    first--;
  }
  return { first, passive, negated, modal, infinitive, bare };
}
