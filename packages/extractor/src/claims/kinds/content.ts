import type { ClaimKind } from '@opine/schema';
import type { Token, TokenRange } from '../../document/index.ts';
import type { CueEntry, ModalSense } from './lexicons.ts';
import { GRAMMAR, HOSTILE_ACTS, JUDGEMENTS, MODALS, NAMING_CUES } from './lexicons.ts';

/** How many words of a content tell its mood: later ones stand in subordinate clauses. */
const OPENING = 16;

/** What the first words of a content tell. */
export interface ContentShape {
  readonly infinitive: boolean;
  readonly question: boolean;
  readonly prescription: boolean;
  readonly prediction: boolean;
  /** The subject is a pronoun that may stand for the source: "he will not …". */
  readonly speaker: boolean;
  readonly negated: boolean;
  readonly hostile: boolean;
  /** Words of wrongdoing, and other bad words. */
  readonly wrongs: number;
  readonly bads: number;
}

export function contentShape(tokens: readonly Token[], contents: readonly TokenRange[]): ContentShape {
  const { first, last } = contents[0];
  const end = Math.min(last, first + OPENING);
  let start = first;
  while (start < end && (tokens[start].pos === 'PUNCT' || tokens[start].lower === 'that')) start++;
  const modal = firstModal(tokens, start, end);
  const modalAt = modal?.at ?? end;
  const role = start < end ? GRAMMAR.get(tokens[start].lower) : undefined;
  const opening = tokens.slice(start, end);
  return {
    infinitive: opening[0]?.lower === 'to',
    question: role === 'question' || endsAsking(tokens, contents),
    prescription: modal?.sense === 'prescription',
    prediction: modal?.sense === 'prediction',
    speaker: role === 'speaker' && modal !== null && modalAt - start <= 2,
    negated: opening.some(({ lower }, i) => GRAMMAR.get(lower) === 'negation' && start + i <= modalAt + 2),
    hostile: opening.some(({ lemma }) => HOSTILE_ACTS.has(lemma)),
    ...countTones(tokens, contents),
  };
}

function firstModal(tokens: readonly Token[], start: number, end: number): { sense: ModalSense; at: number } | null {
  const lowerAt = (i: number) => tokens[i].lower;
  for (let at = start; at < end; at++) {
    const found = MODALS.match(lowerAt, at, end);
    if (found) return { sense: found.value, at };
  }
  return null;
}

function endsAsking(tokens: readonly Token[], contents: readonly TokenRange[]): boolean {
  const { first, last } = contents[contents.length - 1];
  for (let i = last - 1; i >= first && i >= last - 2; i--) if (tokens[i].text === '?') return true;
  return false;
}

function countTones(tokens: readonly Token[], contents: readonly TokenRange[]): { wrongs: number; bads: number } {
  const lemmaAt = (i: number) => tokens[i].lemma;
  let [wrongs, bads] = [0, 0];
  for (const { first, last } of contents) {
    for (let i = first; i < Math.min(last, first + OPENING); i++) {
      const tone = JUDGEMENTS.match(lemmaAt, i, last)?.value;
      if (tone === 'wrong') wrongs++;
      else if (tone === 'bad') bads++;
    }
  }
  return { wrongs, bads };
}

/** The kind of a claim whose cue says `kind`, given what is claimed. */
export function kindByContent(kind: ClaimKind, entry: CueEntry | null, shape: ContentShape): ClaimKind {
  const naming = entry !== null && NAMING_CUES.has(entry.word);
  if (kind === 'question') return shape.infinitive || !shape.question ? 'demand' : 'question';
  if (kind === 'promise') return shape.hostile ? 'threat' : kind;
  if (kind === 'prediction') return shape.infinitive ? 'demand' : kind;
  // To think that somebody must do something is to ask for it.
  if (kind === 'belief' && shape.prescription) return 'demand';
  if (kind !== 'statement' && !naming) return kind;
  if (shape.question && kind === 'statement') return 'question';
  if (shape.prescription) return 'demand';
  if (naming ? shape.wrongs + shape.bads > 0 : shape.wrongs > 1) return 'accusation';
  if (kind !== 'statement') return kind;
  if (shape.prediction && shape.speaker) return shape.negated ? 'refusal' : shape.hostile ? 'threat' : 'promise';
  return shape.prediction ? 'prediction' : kind;
}
