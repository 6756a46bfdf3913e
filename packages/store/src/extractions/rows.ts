import type { Article, Extraction, Span } from '@opine/schema';
import type { Insertable } from 'kysely';
import { plain, type Tables } from '../database/index.ts';
import { eventColumns, orderColumns } from '../review/index.ts';
import type { PlacedEvent } from './event-id.ts';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

export function entityRows(articleId: string, extraction: Extraction): Row<'article_entities'>[] {
  return extraction.entities.map((entity) => ({
    article_id: articleId,
    entity: plain(entity.id),
    type: entity.type,
    name: plain(entity.name),
    country: entity.country,
    mentions: entity.mentions.length,
  }));
}

export function claimRows(articleId: string, extraction: Extraction, text: string): Row<'article_claims'>[] {
  const cut = ({ start, end }: Span) => plain(text.slice(start, end));
  return extraction.claims.map(({ source, ...claim }) => ({
    article_id: articleId,
    claim: plain(claim.id),
    kind: claim.kind,
    quote: claim.quote,
    certainty: claim.certainty,
    polarity: claim.polarity,
    source_kind: source?.kind ?? null,
    source_entity: plain(source?.entity ?? null),
    source_text:
      source?.start === undefined || source.end === undefined ? null : cut({ start: source.start, end: source.end }),
    content: claim.content.map(cut).join(' … '),
    confidence: claim.confidence,
  }));
}

/** A row for an event that nothing was said about yet. */
export function eventRow(
  article: Omit<Article, 'text'>,
  extractionId: string,
  { id, version, event }: PlacedEvent,
  sources: number,
): Row<'article_events'> {
  return {
    id,
    article_id: article.id,
    version,
    extraction_id: extractionId,
    is_current: 1,
    ...eventColumns(event),
    ...orderColumns(id, event, article, sources),
    source: plain(article.source),
    sources,
    state: 'pending',
    decision_seq: null,
  };
}
