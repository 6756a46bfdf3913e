import type { ClaimKind, Span } from '@opine/schema';
import type { DocClaim, Document, Token, TokenRange } from '../../document/index.ts';
import { LexiconError, readTable } from '../../lexicon.ts';
import { signed } from '../../tagger/index.ts';
import { OUTSIDE, type Places } from '../attribution/index.ts';
import { GRAMMAR, hedgeOf } from '../kinds/index.ts';
import { entitiesIn } from '../mentions.ts';
import { opinionLeaning } from './opinion.ts';
import { blankSigns, readSigns, type SentenceSigns } from './signs.ts';

const WEIGHTS = readTable(new URL('../lexicons/own-weights.tsv', import.meta.url), 3).map(([sign, weight, most]) => ({
  sign: signOf(sign),
  weight: Number(weight),
  most: Number(most),
}));
/** A sentence is a claim from this score on, the text's leaning added. */
const CLAIM_FROM = 1.2;
/** Sentences attributed to others for the larger part are theirs. */
const MOSTLY_ATTRIBUTED = 0.6;
const FEWEST_WORDS = 4;
/** What is left of a sentence that is attributed in part is cut out from this share on. */
const PARTLY_ATTRIBUTED = 0.3;
const OPENING = 14;

const LONG_QUOTATION = 8;
type OwnKind = Extract<ClaimKind, 'prescription' | 'prediction' | 'accusation' | 'cause' | 'evaluation' | 'assertion'>;
const WHY: Readonly<Record<OwnKind, string>> = {
  prescription: "writer's own words say what ought to be",
  prediction: "writer's own words say what will be",
  accusation: "writer's own words name a wrong",
  cause: "writer's own words name a cause",
  evaluation: "writer's own words judge",
  assertion: "writer's own words assert",
};

type WeighedSign = keyof SentenceSigns | 'attributedShare';

function signOf(sign: string): WeighedSign {
  if (sign === 'attributedShare' || sign in blankSigns()) return sign as WeighedSign;
  throw new LexiconError(`own-weights.tsv: "${sign}" is no sign that own/signs.ts reads`);
}

interface Candidate extends TokenRange {
  readonly signs: SentenceSigns;
}

/** The sentences of the body with the signs that the writer's own words show. */
export interface OwnReading {
  readonly candidates: readonly Candidate[];
  /** One a token: 1 where it is somebody else's. */
  readonly others: Uint8Array;
  /** How far the text reads as opinion, see opinion.ts. */
  readonly leaning: number;
}

/** @param attributed one a token: 1 where it is part of an attribution to somebody else */
export function readOwn(document: Document, places: Places, attributed: Uint8Array): OwnReading {
  const others = withQuotations(attributed, places.quotes);
  const candidates = bodySentences(document, places).map((range) => ({
    ...range,
    signs: readSigns(document.tokens, range.first, range.last, others),
  }));
  return { candidates, others, leaning: opinionLeaning(candidates.map(({ signs }) => signs)) };
}

/**
 * Claims that the writer makes in his own name: sentences of the body in which he judges, explains, predicts or
 * prescribes. What counts is the words that are not attributed to others, and whether the text reads as opinion.
 */
export function ownClaims(document: Document, { others, candidates, leaning }: OwnReading): DocClaim[] {
  return candidates.flatMap((candidate) => {
    const score = scoreOf(candidate.signs) + leaning;
    if (score < CLAIM_FROM) return [];
    const claim = toClaim(document, candidate, others, score);
    if (document.explain) claim.why = `${claim.why}\n${scoreInWords(candidate.signs, leaning, score)}`;
    return [claim];
  });
}

/** Quotations of some length are others' words even where nobody is named; shorter ones are the writer's irony. */
function withQuotations(attributed: Uint8Array, quotes: Uint8Array): Uint8Array {
  const others = attributed.slice();
  for (let i = 0; i < quotes.length; ) {
    let end = i;
    while (end < quotes.length && quotes[end] !== OUTSIDE) end++;
    if (end - i >= LONG_QUOTATION) others.fill(1, i, end);
    i = end + 1;
  }
  return others;
}

function bodySentences({ tokens, sentences, paragraphs }: Document, places: Places): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let first = 0; first < tokens.length; ) {
    let last = first + 1;
    while (last < tokens.length && places.sentences[last] === places.sentences[first]) last++;
    if (paragraphs[sentences[tokens[first].sentence].paragraph].kind === 'body') ranges.push({ first, last });
    first = last;
  }
  return ranges;
}

function scoreOf(signs: SentenceSigns): number {
  const free = signs.words - signs.attributed;
  const attributedShare = signs.words > 0 ? signs.attributed / signs.words : 1;
  if (free < FEWEST_WORDS || attributedShare >= MOSTLY_ATTRIBUTED) return Number.NEGATIVE_INFINITY;
  if (signs.present + signs.past + signs.copula + signs.prescription + signs.prediction === 0) {
    return Number.NEGATIVE_INFINITY;
  }
  return WEIGHTS.reduce((sum, weighed) => sum + partOf(weighed, signs), 0);
}

/** What one sign adds to a sentence's score. */
function partOf({ sign, weight, most }: (typeof WEIGHTS)[number], signs: SentenceSigns): number {
  const count = sign === 'attributedShare' ? signs.attributed / signs.words : signs[sign];
  return weight * Math.min(most, count);
}

function scoreInWords(signs: SentenceSigns, leaning: number, score: number): string {
  const parts = WEIGHTS.map((weighed) => ({ sign: weighed.sign, part: partOf(weighed, signs) }))
    .filter(({ part }) => part !== 0)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .map(({ sign, part }) => `${sign} ${signed(part)}`);
  return `score ${score.toFixed(2)}, a claim from ${CLAIM_FROM} on: leaning of the text ${signed(leaning)}, ${parts.join(', ')}`;
}

function toClaim(document: Document, candidate: Candidate, others: Uint8Array, score: number): DocClaim {
  const { tokens } = document;
  const range = ownWords(candidate, others);
  const content: Span = { start: tokens[range.first].start, end: tokens[range.last - 1].end };
  const opening = mainClause(tokens, range);
  const negated = tokens.slice(opening.first, opening.last).some(({ lower }) => GRAMMAR.get(lower) === 'negation');
  const kind = kindOf(candidate.signs);
  return {
    source: { kind: 'author', span: null, entity: null },
    cue: null,
    content: [content],
    quote: 'indirect',
    kind,
    certainty: hedgeOf(tokens, opening),
    polarity: negated ? 'negative' : 'positive',
    about: entitiesIn(document, [content]),
    events: [],
    confidence: 1 / (1 + Math.exp(CLAIM_FROM - score)),
    why: WHY[kind],
  };
}

/** The opening up to where a clause hangs on its verb: what is hedged or negated behind that is another matter. */
function mainClause(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const end = Math.min(last, first + OPENING);
  let verb = false;
  for (let i = first; i < end; i++) {
    const { pos, lower } = tokens[i];
    if (verb && (pos === 'SCONJ' || (lower === 'so' && tokens[i + 1]?.lower === 'that'))) return { first, last: i };
    verb ||= pos === 'VERB' || pos === 'AUX';
  }
  return { first, last: end };
}

/** The sentence, or its longest stretch that is the writer's when others have a good part of it. */
function ownWords({ first, last, signs }: Candidate, others: Uint8Array): TokenRange {
  if (signs.attributed < PARTLY_ATTRIBUTED * signs.words) return { first, last };
  let best = { first, last: first };
  for (let i = first; i < last; ) {
    let end = i;
    while (end < last && !others[end]) end++;
    if (end - i > best.last - best.first) best = { first: i, last: end };
    i = end + 1;
  }
  return best;
}

/** Kinds in order of how plainly words give them away. */
function kindOf(signs: SentenceSigns): OwnKind {
  if (signs.prescription > 0) return 'prescription';
  if (signs.prediction > 0) return 'prediction';
  if (signs.wrong > 1 || (signs.wrong > 0 && signs.copula === 0)) return 'accusation';
  if (signs.cause > 0) return 'cause';
  if (signs.wrong + signs.bad + signs.good + signs.copula > 0) return 'evaluation';
  return 'assertion';
}
