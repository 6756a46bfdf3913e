import type { EventStatus } from '@opine/schema';
import type { DocClaim, Document, Sentence, Token } from '../document/index.ts';
import { FUNCTION_WORDS, isDefinite } from './function-words.ts';
import { GOVERNORS, HYPOTHETICAL_CUES, PLANNED_CUES } from './governors.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';

/** How many words before a trigger a cue still counts. */
const REACH = 6;

/** Standing of a verb trigger by its auxiliaries, what governs it and the conditional it stands in. */
export function verbStatus(tokens: readonly Token[], sentence: Sentence, group: VerbGroup): EventStatus {
  if (group.modal) {
    if (PLANNED_CUES.has(group.modal) || group.modal === "'ll" || group.modal === 'wo') return 'planned';
    return 'hypothetical';
  }
  if (group.infinitive || isGoverned(tokens, group)) {
    const status = governed(tokens, sentence, group.first);
    if (status) return status;
  }
  if (!group.infinitive) {
    const before = tokens[group.first - 1];
    if (before && group.first > sentence.first && (before.lower === 'going' || before.lower === 'about'))
      return 'planned';
  }
  return conditional(tokens, sentence, group.first) ? 'hypothetical' : 'asserted';
}

/** Standing of a noun trigger by the words before its phrase and the light verb that it is the object of. */
export function nounStatus(tokens: readonly Token[], sentence: Sentence, first: number, last: number): EventStatus {
  for (let i = last - 1; i >= first; i--) {
    const { lower } = tokens[i]!;
    if (HYPOTHETICAL_CUES.has(lower)) return 'hypothetical';
    if (PLANNED_CUES.has(lower)) return 'planned';
  }
  if (isPresupposed(tokens, sentence, first, true)) return 'asserted';
  for (let i = first - 1; i >= Math.max(sentence.first, first - REACH); i--) {
    const { lower, lemma, pos, text } = tokens[i]!;
    if (text === ',' || text === ';') break;
    if (HYPOTHETICAL_CUES.has(lower)) return 'hypothetical';
    if (PLANNED_CUES.has(lower)) return 'planned';
    if (pos !== 'VERB' && pos !== 'NOUN') continue;
    const status = GOVERNORS.get(lemma)?.status;
    if (status && status !== 'attributed') return status;
    if (pos === 'VERB') break;
  }
  return conditional(tokens, sentence, first) ? 'hypothetical' : 'asserted';
}

/** How far into a threat, demand or promise the event that it is about may stand, in characters. */
const HEADLINE = 60;

/** What matters of a trigger for how a claim around it bears on it. */
export interface Stance {
  readonly start: number;
  readonly nominal: boolean;
  /** Taken for granted by the sentence: "after the attack", "the man who killed". */
  readonly presupposed: boolean;
}

/** The innermost claim of somebody else that the event stands in, with the claim's own standing; null when the event is not what is claimed. */
export function claimStatus(claims: readonly DocClaim[], stance: Stance): EventStatus | null {
  const claim = claims.at(-1);
  if (!claim || stance.presupposed) return null;
  const headline =
    !stance.nominal && claim.content.some(({ start }) => stance.start >= start && stance.start - start < HEADLINE);
  switch (claim.kind) {
    case 'denial':
      return 'denied';
    case 'threat':
      return headline ? 'threatened' : null;
    case 'demand':
    case 'question':
      return headline ? 'hypothetical' : null;
    case 'promise':
    case 'prediction':
      return headline ? 'planned' : null;
    default:
      return 'attributed';
  }
}

/** True for a noun with "the" or after "after", and for a verb of a relative clause. @param first token where the phrase or the verb group starts */
export function isPresupposed(tokens: readonly Token[], sentence: Sentence, first: number, nominal: boolean): boolean {
  const before = first > sentence.first ? tokens[first - 1]!.lower : '';
  if (!nominal) return FUNCTION_WORDS.relative.has(before) && tokens[first - 2]?.pos !== 'VERB';
  return isDefinite(tokens[first]!.lower) || FUNCTION_WORDS.temporal.has(before);
}

/** The claims of others whose content reaches into each sentence. */
export function claimsBySentence(document: Document): readonly (readonly DocClaim[])[] {
  const found: DocClaim[][] = document.sentences.map(() => []);
  for (const claim of document.claims) {
    if (claim.source?.kind === 'author') continue;
    for (const span of claim.content) {
      for (let t = document.tokenAt(span.start); t < document.tokens.length && document.tokens[t]!.start < span.end; ) {
        const sentence = document.sentenceOf(t);
        if (found[sentence.index]!.at(-1) !== claim) found[sentence.index]!.push(claim);
        t = sentence.last;
      }
    }
  }
  return found;
}

/** Claims whose content holds the trigger, outermost first. */
export function claimsAround(claims: readonly DocClaim[], start: number, end: number): DocClaim[] {
  return claims
    .filter((claim) => claim.content.some((c) => c.start <= start && c.end >= end))
    .sort((a, b) => size(b) - size(a));
}

function size(claim: DocClaim): number {
  return claim.content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function isGoverned(tokens: readonly Token[], group: VerbGroup): boolean {
  const before = tokens[group.first - 1];
  return (
    before !== undefined && group.bare && (before.pos === 'ADP' || before.pos === 'VERB' || before.pos === 'SCONJ')
  );
}

/** Standing by the nearest verb or noun on the left that governs: "plans to attack", "accused of killing". */
function governed(tokens: readonly Token[], sentence: Sentence, first: number): EventStatus | null {
  for (let i = first - 1; i >= Math.max(sentence.first, first - REACH); i--) {
    const { lemma, lower, pos, text } = tokens[i]!;
    if (text === ',' || text === ';') return null;
    if (PLANNED_CUES.has(lower) && pos === 'NOUN') return 'planned';
    const governor = pos === 'VERB' || pos === 'NOUN' || pos === 'AUX' ? GOVERNORS.get(lemma) : undefined;
    if (governor) return inherited(tokens, sentence, i) ?? governor.status;
    if (pos === 'ADJ' && tokens[first]!.lower === 'to' && i === first - 1) return 'hypothetical';
    if (pos === 'VERB') return inherited(tokens, sentence, i);
  }
  return null;
}

/** What is done in order to something that is itself only thought of or planned is no more real. */
function inherited(tokens: readonly Token[], sentence: Sentence, verb: number): EventStatus | null {
  const group = verbGroup(tokens, sentence, verb, false);
  if (!group.modal) return null;
  return PLANNED_CUES.has(group.modal) ? 'planned' : 'hypothetical';
}

/** "if" or "unless" opens the clause before the trigger. */
function conditional(tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 12); i--) {
    const { lower, text } = tokens[i]!;
    if (text === ';' || text === '.') return false;
    if (lower === 'if' || lower === 'unless' || lower === 'whether') return true;
    if (text === ',') return false;
  }
  return false;
}
