import type { Extraction, Span } from '@opine/schema';
import type { Insertable } from 'kysely';
import { plain, type Tables, toJson } from '../database/index.ts';
import { reviewOrder } from '../review/index.ts';
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

export function eventRow(articleId: string, extractionId: string, placed: PlacedEvent): Row<'article_events'> {
  const { id, version, event } = placed;
  return {
    id,
    article_id: articleId,
    version,
    extraction_id: extractionId,
    is_current: 1,
    type: event.type,
    mode: event.mode,
    status: event.status,
    date_start: event.date?.start ?? null,
    date_end: event.date?.end ?? null,
    place: plain(event.place?.name ?? null),
    country: event.place?.country ?? null,
    killed: event.casualties.killed,
    injured: event.casualties.injured,
    confidence: event.confidence,
    review_order: reviewOrder(event),
    state: 'pending',
    decision_seq: null,
    record: toJson(event),
  };
}

/** One row for each participant, under the best of its names. */
export function participantRows({ id, event }: PlacedEvent): Row<'article_event_participants'>[] {
  return event.participants.map((participant, position) => ({
    event_id: id,
    position,
    role: participant.role,
    type: participant.type,
    entity: plain(participant.entity),
    name: plain(participant.names[0]),
    form: participant.form,
    certainty: participant.certainty,
  }));
}

export function triggerRows({ id, event }: PlacedEvent): Row<'article_event_triggers'>[] {
  return event.triggers.map(({ start, end, text }, position) => ({
    event_id: id,
    position,
    start_offset: start,
    end_offset: end,
    text: plain(text),
  }));
}

export function eventClaimRows({ id, event }: PlacedEvent): Row<'article_event_claims'>[] {
  return [...new Set(event.claims.map((claim) => plain(claim)))].map((claim) => ({ event_id: id, claim }));
}
