import type { Token, TokenRange } from '../../document/index.ts';
import { CONTENT, CUE, NONE, SOURCE } from './labels.ts';
import { OUTSIDE } from './quotes.ts';

/** What of the tagging the rule reads and mends; see labels.ts. */
interface Labelled {
  readonly labels: Uint8Array;
  readonly sureness: Float32Array;
  readonly quotes: Uint8Array;
  /** Where it is asked for, the rule that labelled a token. */
  readonly rules: Map<number, string> | null;
}

const RULE = 'reporting clause that closes a sentence';

const FEWEST_WORDS = 4;
/** Clauses tagged as content to a larger share than this are left as they are. */
const MOSTLY = 0.9;
/** Sureness of what the rule says. */
const SURENESS = 0.8;

/**
 * Mends a sentence that a reporting clause closes ("Prices must come down, he told the crowd.") where the tagger took
 * the main clause for anything but what is said.
 * @param isReporting the verb is nearly always a cue
 */
export function labelParenthetical(
  tokens: readonly Token[],
  sentence: TokenRange,
  tagged: Labelled,
  isReporting: (token: Token) => boolean,
): void {
  const { labels, quotes, sureness, rules } = tagged;
  const { first, last } = sentence;
  if (!opensClause(tokens[first])) return;
  for (let comma = first + FEWEST_WORDS; comma < last - 2; comma++) {
    if (tokens[comma].text !== ',' || quotes[comma] !== OUTSIDE) continue;
    const verb = reportingVerb(tokens, comma + 1, last, isReporting);
    if (verb < 0 || labels.subarray(verb + 1, clauseEnd(tokens, verb, last)).includes(CONTENT)) continue;
    if (!isMainClause(tokens, first, comma, isReporting) || share(labels, first, comma, CONTENT) > MOSTLY) return;
    labels.fill(CONTENT, first, comma);
    labels[comma] = NONE;
    labels.fill(SOURCE, comma + 1, verb);
    labels[verb] = CUE;
    labels.fill(NONE, verb + 1, last);
    sureness.fill(SURENESS, first, last);
    if (rules) for (let i = first; i < last; i++) rules.set(i, RULE);
    return;
  }
}

/** A main clause begins with its subject, not with a conjunction, a preposition or a participle. */
function opensClause({ pos }: Token): boolean {
  return pos === 'PROPN' || pos === 'NOUN' || pos === 'PRON' || pos === 'DET' || pos === 'ADJ' || pos === 'NUM';
}

/** The verb of "he said", "they told us": a pronoun and a reporting verb; -1 when that is not what stands here. */
function reportingVerb(
  tokens: readonly Token[],
  from: number,
  last: number,
  isReporting: (token: Token) => boolean,
): number {
  const verb = from + 1;
  return verb < last && tokens[from].pos === 'PRON' && tokens[verb].pos === 'VERB' && isReporting(tokens[verb])
    ? verb
    : -1;
}

function clauseEnd(tokens: readonly Token[], from: number, last: number): number {
  let end = from;
  while (end < last && tokens[end].text !== ',') end++;
  return end;
}

/** It has a verb, reports nothing itself and does not break off at a relative pronoun ("which, he said, …"). */
function isMainClause(
  tokens: readonly Token[],
  first: number,
  last: number,
  isReporting: (token: Token) => boolean,
): boolean {
  const { pos, lower } = tokens[last - 1];
  if (pos === 'PRON' || pos === 'DET' || pos === 'SCONJ' || lower === 'which') return false;
  let verbs = 0;
  for (let i = first; i < last; i++) {
    if (tokens[i].pos === 'VERB' && isReporting(tokens[i])) return false;
    if (tokens[i].pos === 'VERB' || tokens[i].pos === 'AUX') verbs++;
  }
  return verbs > 0;
}

function share(labels: Uint8Array, first: number, last: number, label: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (labels[i] === label) count++;
  return count / (last - first);
}
