import type { Span } from '@opine/schema';
import type { DocClaim, DocEntity, DocMention, Document, Pos, TokenRange } from '../document/index.ts';
import { type Attribution, antecedentOf, OUTSIDE, type Run, type TaggedAttributions } from './attribution/index.ts';
import { readClaim } from './kinds/index.ts';
import { entitiesIn, mentionAt, sourceEntity } from './mentions.ts';
import { userCuesOf } from './user-cues.ts';

/** Attributions that are less likely to be right than that do more harm than good. */
const LEAST_CONFIDENCE = { quoted: 0.3, indirect: 0.42, odd: 0.45 };

/** Word classes that can say something by themselves. */
const TELLING = new Set<Pos>(['ADJ', 'ADV', 'INTJ', 'NOUN', 'NUM', 'PROPN', 'VERB', 'X']);

/** Marks that stand between a content and what it is parted from. */
const LOOSE_MARKS = new Set([',', ';', ':', '-', '–', '—']);

/**
 * An attribution as a claim of the document; null when it is unlikely to be right, or its content is empty or a
 * mere pronoun ("called it").
 */
export function attributedClaim(
  document: Document,
  tagged: TaggedAttributions,
  attribution: Attribution,
  confidence: number,
): DocClaim | null {
  const { tokens } = document;
  const { source, cue, content } = attribution;
  const contents = content.flatMap((run) => contentSpan(document, run));
  if (contents.length === 0 || !content.some((run) => saysSomething(document, run))) return null;
  const reading = readClaim(tokens, cue, content, userCuesOf(document.lexicons)?.tables);
  const quote = quoteOf(document, content, tagged.quotes);
  if (confidence < leastConfidence(source !== null, reading.entry !== null, quote)) return null;
  return {
    source: source && sourceOf(document, antecedentOf(tokens, attribution, tagged) ?? source, contents),
    cue: cue && spanOf(document, cue),
    content: contents,
    quote,
    kind: reading.kind,
    certainty: reading.certainty,
    polarity: reading.polarity,
    about: entitiesIn(document, contents),
    events: [],
    confidence,
    why: reading.entry ? `attribution tagger, cue "${reading.entry}"` : 'attribution tagger, cue not in the lexicon',
  };
}

/** Quotation marks speak for an attribution; a missing source or a cue that the lexicon does not know against it. */
function leastConfidence(sourced: boolean, knownCue: boolean, quote: DocClaim['quote']): number {
  if (sourced && quote !== 'indirect') return LEAST_CONFIDENCE.quoted;
  return sourced && knownCue ? LEAST_CONFIDENCE.indirect : LEAST_CONFIDENCE.odd;
}

function saysSomething({ tokens }: Document, { first, last }: TokenRange): boolean {
  for (let i = first; i < last; i++) if (TELLING.has(tokens[i].pos)) return true;
  return false;
}

/** The words of a content, less the dateline before it and commas at its ends; none when nothing is left. */
function contentSpan(document: Document, { first, last }: TokenRange): Span[] {
  const { tokens, sections } = document;
  const opening = sections.find(({ kind }) => kind === 'dateline' || kind === 'body');
  let from = first;
  let to = last;
  while (
    from < to &&
    ((opening?.kind === 'dateline' && tokens[from].start < opening.end) || LOOSE_MARKS.has(tokens[from].text))
  )
    from++;
  while (to > from && LOOSE_MARKS.has(tokens[to - 1].text)) to--;
  return from < to ? [spanOf(document, { first: from, last: to })] : [];
}

function spanOf({ tokens }: Document, { first, last }: TokenRange): Span {
  return { start: tokens[first].start, end: tokens[last - 1].end };
}

function sourceOf(document: Document, run: TokenRange, contents: readonly Span[]): DocClaim['source'] {
  const span = spanOf(document, run);
  const mention: DocMention | null = mentionAt(document, span);
  const entity: DocEntity | null = mention && sourceEntity(document, mention, contents);
  return { kind: mention ? 'mention' : 'phrase', span, entity };
}

/** Direct when all words are within quotation marks, mixed when some are. */
function quoteOf({ tokens }: Document, content: readonly Run[], quotes: Uint8Array): DocClaim['quote'] {
  let inside = 0;
  let words = 0;
  for (const { first, last } of content) {
    for (let i = first; i < last; i++) {
      if (tokens[i].pos === 'PUNCT') continue;
      words++;
      if (quotes[i] !== OUTSIDE) inside++;
    }
  }
  if (inside === 0) return 'indirect';
  return inside === words ? 'direct' : 'mixed';
}
