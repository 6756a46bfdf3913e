import type { Claim } from '@opine/schema';
import { indented, oneLine, shortened } from './layout.ts';
import type { SummaryView } from './view.ts';

const CONTENT_LENGTH = 400;

/** Who says what: attributed claims first, then the writer's own. */
export function claimsSection(view: SummaryView): string {
  const { extraction, style } = view;
  const own = extraction.claims.filter((claim) => claim.source?.kind === 'author');
  const attributed = extraction.claims.filter((claim) => claim.source?.kind !== 'author');
  const part = (title: string, claims: readonly Claim[]) =>
    claims.length === 0
      ? []
      : [[style.heading(`${title} (${claims.length})`), ...claims.map((claim) => claimLines(view, claim))].join('\n')];
  return [...part('Who says what', attributed), ...part('What the writer says', own)].join('\n\n');
}

function claimLines({ extraction, text, style }: SummaryView, claim: Claim): string {
  const content = claim.content.map((span) => text.slice(span.start, span.end)).join(' … ');
  const why = claim.why ? `\n${indented(style.dim(claim.why), 6)}` : '';
  const marks = [
    claim.kind,
    claim.certainty === 'certain' ? '' : claim.certainty,
    claim.polarity === 'negative' ? 'negated' : '',
  ]
    .filter((mark) => mark !== '')
    .join(', ');
  if (claim.source?.kind === 'author')
    return indented(`${style.kind('claim', marks)}: ${shortened(content, CONTENT_LENGTH)}`, 2) + why;
  const cue = claim.cue ? oneLine(text.slice(claim.cue.start, claim.cue.end)) : '';
  const head = `${style.strong(sourceOf(claim, extraction.entities, text))} ${style.dim(cue)} ${style.kind('claim', `(${marks})`)}`;
  return `${indented(head, 2)}\n${indented(shortened(content, CONTENT_LENGTH), 4)}${why}`;
}

/** The source as written; behind it the entity it stands for, when that has another name. */
function sourceOf(claim: Claim, entities: SummaryView['extraction']['entities'], text: string): string {
  if (!claim.source || claim.source.start === undefined) return '(no source named)';
  const phrase = oneLine(text.slice(claim.source.start, claim.source.end));
  const name = entities.find((entity) => entity.id === claim.source?.entity)?.name;
  return name && !phrase.includes(name) ? `${phrase} [${oneLine(name)}]` : phrase;
}
