import type { Document, Token } from '../document/index.ts';
import {
  type Attribution,
  type CuePriors,
  phraseBefore,
  priorOf,
  type Run,
  runWithin,
  type TaggedAttributions,
} from './attribution/index.ts';
import { cueEntry, GRAMMAR } from './kinds/index.ts';
import { userCuesOf } from './user-cues.ts';

/** Cue prior, in steps, from which on a verb within what somebody says is taken for a cue of its own. */
const LEAST_PRIOR = 4;
/** What is claimed has so many words at least. */
const FEWEST_WORDS = 4;
/** Words between a verb and its "that": the one who is told. */
const LONGEST_ADDRESSEE = 4;
/** Where no "that" opens it, the verb of what is claimed stands within so many words. */
const NEAR = 7;
/** Contents are read for so many claims at most, so that texts of any kind are read in linear time. */
const MOST = 3;

/**
 * Claims within what somebody says ("Doe said that Roe believes that …"): the tagger gives a word one part alone and
 * leaves the inner ones in the outer one's content. Found where a known reporting verb has a subject before it and a
 * clause behind it; who the source is must still be compared with who says the outer claim.
 */
export function nestedAttributions(
  document: Document,
  { content }: Attribution,
  tagged: TaggedAttributions,
  priors: CuePriors,
): Attribution[] {
  const { tokens } = document;
  const own = userCuesOf(document.lexicons)?.tables ?? null;
  const found: Attribution[] = [];
  for (const run of content) {
    for (let i = run.first + 1; i < run.last - FEWEST_WORDS && found.length < MOST; i++) {
      const token = tokens[i];
      if (token.pos !== 'VERB' || token.lower.endsWith('ing')) continue;
      const cue = { first: i, last: i + 1 };
      const users = own?.v.get(token.lemma);
      if (!users && (priorOf(priors, token) < LEAST_PRIOR || !cueEntry(tokens, cue))) continue;
      const end = sentenceEnd(tagged, i, run);
      const first = claimedFrom(tokens, i + 1, end);
      const source = first < 0 ? null : subjectOf(tokens, i, sentenceStart(tagged, i, run));
      if (!source || end - first < FEWEST_WORDS) continue;
      found.push({
        source: runWithin(run, source.first, source.last),
        cue: runWithin(run, i, i + 1),
        content: [runWithin(run, first, end)],
      });
    }
  }
  return found;
}

function sentenceEnd({ sentences }: TaggedAttributions, at: number, run: Run): number {
  let end = at;
  while (end < run.last && sentences[end] === sentences[at]) end++;
  return end;
}

function sentenceStart({ sentences }: TaggedAttributions, at: number, run: Run): number {
  let start = at;
  while (start > run.first && sentences[start - 1] === sentences[at]) start--;
  return start;
}

/** Token that opens the clause behind a reporting verb: "that", or the subject of a verb that soon follows; -1 for none. */
function claimedFrom(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + LONGEST_ADDRESSEE); i++) {
    const { lower, pos } = tokens[i];
    if (lower === 'that' && (pos === 'SCONJ' || i === from)) return i;
    if (pos === 'PUNCT' || pos === 'VERB' || pos === 'ADP') break;
  }
  const opening = tokens[from];
  if (opening.pos !== 'PRON' && opening.pos !== 'DET' && opening.pos !== 'PROPN' && opening.pos !== 'NOUN') return -1;
  if (GRAMMAR.get(opening.lower) === 'question') return -1;
  for (let i = from + 1; i < Math.min(end, from + NEAR); i++) {
    const { pos, lower } = tokens[i];
    if (pos === 'PUNCT' || pos === 'ADP' || lower === 'to') return -1;
    if (pos === 'AUX') return from;
    if (pos === 'VERB') return lower.endsWith('ing') ? -1 : from;
  }
  return -1;
}

/** The noun phrase before a verb and its auxiliaries; null where there is none that can say something. */
function subjectOf(tokens: readonly Token[], verb: number, floor: number): { first: number; last: number } | null {
  let last = verb;
  while (last > floor && isAuxiliary(tokens[last - 1])) last--;
  const phrase = phraseBefore(tokens, last, floor);
  const head = phrase && tokens[phrase.last - 1];
  if (!head || (head.pos !== 'NOUN' && head.pos !== 'PROPN' && head.pos !== 'PRON')) return null;
  // "a navy attack craft" has no verb
  if (last === verb && tokens[verb].lower === tokens[verb].lemma && !mayBePlural(head)) return null;
  return GRAMMAR.get(head.lower) === 'question' || head.lower === 'that' ? null : phrase;
}

function mayBePlural({ pos, lower, lemma }: Token): boolean {
  return pos === 'PRON' || lower.endsWith('s') || lower !== lemma;
}

function isAuxiliary({ pos, lower }: Token): boolean {
  return pos === 'AUX' || pos === 'ADV' || (pos === 'PART' && lower !== 'to' && !lower.endsWith('s'));
}
