import type { Span } from '@opine/schema';
import type { DocClaim, DocEntity, DocMention, Document, TokenRange } from '../document/index.ts';
import { type Attribution, OUTSIDE, type Run, type TaggedAttributions } from './attribution/index.ts';
import { readClaim } from './kinds/index.ts';
import { entitiesIn, mentionAt } from './mentions.ts';

/** An attribution as a claim of the document. */
export function attributedClaim(document: Document, tagged: TaggedAttributions, attribution: Attribution): DocClaim {
  const { tokens } = document;
  const { source, cue, content } = attribution;
  const contents = content.map((run) => spanOf(document, run));
  const reading = readClaim(tokens, cue, content);
  return {
    source: source && sourceOf(document, source),
    cue: cue && spanOf(document, cue),
    content: contents,
    quote: quoteOf(document, content, tagged.quotes),
    kind: reading.kind,
    certainty: reading.certainty,
    polarity: reading.polarity,
    about: entitiesIn(document, contents),
    events: [],
    confidence: confidenceOf(attribution, tagged.sureness),
    why: `attribution tagger, cue "${reading.why}"`,
  };
}

export function spanOf({ tokens }: Document, { first, last }: TokenRange): Span {
  return { start: tokens[first].start, end: tokens[last - 1].end };
}

function sourceOf(document: Document, run: Run): DocClaim['source'] {
  const span = spanOf(document, run);
  const mention: DocMention | null = mentionAt(document, span);
  const entity: DocEntity | null = mention?.entity ?? null;
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

/** Mean sureness of the labels that make up the claim. */
function confidenceOf({ source, cue, content }: Attribution, sureness: Float32Array): number {
  const mean = (run: Run) => {
    let sum = 0;
    for (let i = run.first; i < run.last; i++) sum += sureness[i];
    return sum / (run.last - run.first);
  };
  const parts = [cue ? mean(cue) : 0.2, source ? mean(source) : 0.4, Math.min(...content.map(mean))];
  return parts.reduce((product, part) => product * part, 1);
}
