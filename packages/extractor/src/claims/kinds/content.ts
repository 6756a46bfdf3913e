import type { ClaimKind } from '@opine/schema';
import type { Token, TokenRange } from '../../document/index.ts';
import type { CueEntry } from './lexicons.ts';
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
  readonly accusing: boolean;
}

export function contentShape(tokens: readonly Token[], contents: readonly TokenRange[]): ContentShape {
  const { first, last } = contents[0];
  const end = Math.min(last, first + OPENING);
  const lowerAt = (i: number) => tokens[i].lower;
  const lemmaAt = (i: number) => tokens[i].lemma;
  let start = first;
  while (start < end && (tokens[start].pos === 'PUNCT' || tokens[start].lower === 'that')) start++;
  let modal: 'prescription' | 'prediction' | null = null;
  let modalAt = -1;
  let negated = false;
  let hostile = false;
  for (let i = start; i < end; i++) {
    if (modal === null) {
      const found = MODALS.match(lowerAt, i, end);
      if (found) {
        modal = found.value;
        modalAt = i;
      }
    }
    if (GRAMMAR.get(lowerAt(i)) === 'negation' && (modalAt < 0 || i - modalAt <= 2)) negated = true;
    if (HOSTILE_ACTS.has(lemmaAt(i))) hostile = true;
  }
  const head = start < end ? tokens[start] : null;
  return {
    infinitive: head?.lower === 'to',
    question: (head !== null && GRAMMAR.get(head.lower) === 'question') || endsAsking(tokens, contents),
    prescription: modal === 'prescription',
    prediction: modal === 'prediction',
    speaker: head !== null && GRAMMAR.get(head.lower) === 'speaker' && modalAt >= 0 && modalAt - start <= 2,
    negated,
    hostile,
    accusing: contents.some((range) => isAccusing(tokens, range)),
  };
}

function endsAsking(tokens: readonly Token[], contents: readonly TokenRange[]): boolean {
  const { first, last } = contents[contents.length - 1];
  for (let i = last - 1; i >= first && i >= last - 2; i--) if (tokens[i].text === '?') return true;
  return false;
}

function isAccusing(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const lemmaAt = (i: number) => tokens[i].lemma;
  for (let i = first; i < last; i++) {
    const tone = JUDGEMENTS.match(lemmaAt, i, last)?.value;
    if (tone === 'wrong' || tone === 'bad') return true;
  }
  return false;
}

/** The kind of a claim whose cue says `kind`, given what is claimed. */
export function kindByContent(kind: ClaimKind, entry: CueEntry | null, shape: ContentShape): ClaimKind {
  const naming = entry !== null && NAMING_CUES.has(entry.word);
  if (kind === 'question') return shape.infinitive || !shape.question ? 'demand' : 'question';
  if (kind === 'promise') return shape.hostile ? 'threat' : kind;
  if (kind === 'threat') return shape.infinitive || shape.hostile ? kind : 'prediction';
  if (kind !== 'statement' && !naming) return kind;
  if (shape.question && kind === 'statement') return 'question';
  if (shape.prescription) return 'demand';
  if (naming && shape.accusing) return 'accusation';
  if (kind !== 'statement') return kind;
  if (shape.prediction && shape.speaker) return shape.negated ? 'refusal' : shape.hostile ? 'threat' : 'promise';
  return shape.prediction ? 'prediction' : kind;
}
